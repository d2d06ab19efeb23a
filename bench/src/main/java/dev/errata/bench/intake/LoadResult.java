// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import dev.errata.bench.measure.Percentiles;
import java.util.Map;

/**
 * What a load generator saw.
 *
 * @param seconds how long it took
 * @param offered requests that were due
 * @param leftOut those of them that found no free connection
 * @param statuses answers by status
 * @param broken connections that ended without an answer
 * @param millis latency of what was due after the first quarter of the time and answered with 200
 */
record LoadResult(
        double seconds, long offered, long leftOut, Map<Integer, Long> statuses, long broken, Percentiles millis) {

    long accepted() {
        return statuses.getOrDefault(200, 0L);
    }

    double acceptedPerSecond() {
        return accepted() / seconds;
    }
}
