// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What is known of one trace, here and where the user's own collector keeps it? */
@NullMarked
package dev.errata.gateway.trace;

import org.jspecify.annotations.NullMarked;
