// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** When and where does it run? Flink wiring only: every decision is a class of {@code core}. */
@NullMarked
package dev.errata.jobs;

import org.jspecify.annotations.NullMarked;
