// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Who must know? Rules and counts in, firings and the reasons for and against them out. */
@NullMarked
package dev.errata.alerting;

import org.jspecify.annotations.NullMarked;
