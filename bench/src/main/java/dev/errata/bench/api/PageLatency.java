// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.api;

import dev.errata.bench.measure.Percentiles;

/**
 * How long one kind of request took.
 *
 * @param page what was asked for
 */
record PageLatency(String page, Percentiles millis) {}
