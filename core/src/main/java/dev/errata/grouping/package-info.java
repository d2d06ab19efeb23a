// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Decides which errors are the same, and says why. */
@NullMarked
package dev.errata.grouping;

import org.jspecify.annotations.NullMarked;
