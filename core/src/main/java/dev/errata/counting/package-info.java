// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How often did it happen? Counts that merge, before and after a shuffle. */
@NullMarked
package dev.errata.counting;

import org.jspecify.annotations.NullMarked;
