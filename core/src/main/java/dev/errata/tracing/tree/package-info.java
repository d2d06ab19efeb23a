// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Which span is below which? */
@NullMarked
package dev.errata.tracing.tree;

import org.jspecify.annotations.NullMarked;
