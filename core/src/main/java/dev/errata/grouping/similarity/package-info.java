// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How alike are two variants that share no key? */
@NullMarked
package dev.errata.grouping.similarity;

import org.jspecify.annotations.NullMarked;
