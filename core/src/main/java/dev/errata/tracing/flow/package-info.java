// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Who called whom, what came of it, and how long did it take? */
@NullMarked
package dev.errata.tracing.flow;

import org.jspecify.annotations.NullMarked;
