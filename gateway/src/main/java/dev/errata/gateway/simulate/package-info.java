// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What would other alert rules have told? Two rule sets, compared by what each would have told of the same time. */
@NullMarked
package dev.errata.gateway.simulate;

import org.jspecify.annotations.NullMarked;
