// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What tests of trace correlation share. */
@NullMarked
package dev.errata.tracing;

import org.jspecify.annotations.NullMarked;
