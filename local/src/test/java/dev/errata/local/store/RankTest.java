// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import dev.errata.tracing.LatencyHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Mann and Whitney's test of durations, one by one, and Stouffer's way to combine several: the textbook, without histograms. */
final class RankTest {

    private static final double STEPS = 20_000;

    private double weighted;
    private double weights;

    /** Adds a stratum; durations in one bucket of a histogram are ties. */
    void stratum(List<Long> affected, List<Long> healthy) {
        double z = z(affected, healthy);
        weighted += Math.sqrt(affected.size()) * z;
        weights += affected.size();
    }

    double z() {
        return weighted / Math.sqrt(weights);
    }

    /** Two-sided, by integrating the normal density. */
    double pValue() {
        double end = Math.abs(z());
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double x = (i + 0.5) * end / STEPS;
            sum += Math.exp(-x * x / 2) * end / STEPS;
        }
        return 1 - 2 * sum / Math.sqrt(2 * Math.PI);
    }

    private static double z(List<Long> affected, List<Long> healthy) {
        List<Long> all = new ArrayList<>(affected);
        all.addAll(healthy);
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        all.forEach(micros -> sizes.merge(LatencyHistogram.bucket(micros), 1, Integer::sum));
        double ranks = 0;
        for (long micros : affected) {
            int bucket = LatencyHistogram.bucket(micros);
            int below = sizes.headMap(bucket).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            ranks += below + (sizes.getOrDefault(bucket, 0) + 1) / 2.0;
        }
        double n = affected.size();
        double m = healthy.size();
        double ties = sizes.values().stream()
                .mapToDouble(size -> Math.pow(size, 3) - size)
                .sum();
        double u = ranks - n * (n + 1) / 2;
        return (u - n * m / 2) / Math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
    }
}
