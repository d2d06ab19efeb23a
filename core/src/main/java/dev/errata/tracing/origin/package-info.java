// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Where did a failure begin, and what came of it? */
@NullMarked
package dev.errata.tracing.origin;

import org.jspecify.annotations.NullMarked;
