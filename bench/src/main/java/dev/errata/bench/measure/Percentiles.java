// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import java.util.Arrays;

/**
 * Latency of many probes in milliseconds.
 *
 * @param probes how many
 */
public record Percentiles(int probes, double p50, double p95, double p99, double max) {

    /** Of measured values in any order, by the nearest rank. */
    public static Percentiles of(double[] millis) {
        if (millis.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Percentiles(
                sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99), sorted[sorted.length - 1]);
    }

    private static double rank(double[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
