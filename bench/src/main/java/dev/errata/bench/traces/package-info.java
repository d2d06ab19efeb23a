// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How many spans does {@code correlate} take, how soon is a trace visible, and what does it keep meanwhile? */
@NullMarked
package dev.errata.bench.traces;

import org.jspecify.annotations.NullMarked;
