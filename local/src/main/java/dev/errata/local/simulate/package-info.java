// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What would other alert rules have told? The job {@code simulate} from the command line, and the comparison of two sets. */
@NullMarked
package dev.errata.local.simulate;

import org.jspecify.annotations.NullMarked;
