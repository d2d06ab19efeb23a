// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Wiring of {@code correlate}: spans and grouped errors become traces, origins and counts of calls. */
@NullMarked
package dev.errata.jobs.correlate;

import org.jspecify.annotations.NullMarked;
