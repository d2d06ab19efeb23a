// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How many new variants can a project see, and what does the memory of each cost? */
@NullMarked
package dev.errata.bench.placement;

import org.jspecify.annotations.NullMarked;
