// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What does one trace tell? */
@NullMarked
package dev.errata.tracing.analysis;

import org.jspecify.annotations.NullMarked;
