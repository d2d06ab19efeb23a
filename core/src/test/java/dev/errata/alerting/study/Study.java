// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Series of every kind of traffic, and what a rule makes of them. */
final class Study {

    static final List<Traffic> SPIKED = List.of(Traffic.LOW, Traffic.MEDIUM, Traffic.HIGH, Traffic.CRON, Traffic.TREND);
    private static final int WEEK = 7 * Traffic.WINDOWS_PER_DAY;

    private final Map<Traffic, List<int[]>> series = new EnumMap<>(Traffic.class);
    private final long seed;

    /** @param groups series of each kind */
    Study(long seed, int groups) {
        this.seed = seed;
        for (Traffic kind : Traffic.values()) {
            Draws draws = new Draws(seed * 31 + kind.ordinal());
            List<int[]> made = new ArrayList<>();
            for (int i = 0; i < groups; i++) {
                made.add(kind.generate(draws));
            }
            series.put(kind, made);
        }
    }

    /** False alerts per group and week after the first week, when nothing was injected. */
    double falseAlerts(Traffic kind, SpikeRule rule) {
        int fired = 0;
        for (int[] counts : series(kind)) {
            fired += (int) rule.fires(counts).stream().filter(i -> i >= WEEK).count();
        }
        return fired / (3.0 * series(kind).size());
    }

    /** False alerts per group in the first week, the first day left out since nothing fires on it. */
    double falseAlertsOfFirstWeek(Traffic kind, SpikeRule rule) {
        int fired = 0;
        for (int[] counts : series(kind)) {
            fired += (int) rule.fires(counts).stream()
                    .filter(i -> i >= Traffic.WINDOWS_PER_DAY && i < WEEK)
                    .count();
        }
        return (double) fired / series(kind).size();
    }

    /** How many of the spikes at random times in the third and fourth week are found. */
    Detected detected(Traffic kind, Spike spike, SpikeRule rule) {
        Draws draws = new Draws(seed * 37 + kind.ordinal() * 8L + spike.ordinal());
        List<Integer> delays = new ArrayList<>();
        for (int[] counts : series(kind)) {
            int start = draws.between(15 * Traffic.WINDOWS_PER_DAY, 26 * Traffic.WINDOWS_PER_DAY);
            int[] spiked = kind.inject(counts, start, spike.windows, spike.times, draws);
            rule.fires(spiked).stream()
                    .filter(i -> i >= start && i < start + spike.windows + 3)
                    .findFirst()
                    .ifPresent(i -> delays.add((i - start + 1) * 5));
        }
        delays.sort(null);
        int median = delays.isEmpty() ? 0 : delays.get(delays.size() / 2);
        return new Detected((double) delays.size() / series(kind).size(), median);
    }

    private List<int[]> series(Traffic kind) {
        return series.getOrDefault(kind, List.of());
    }

    /**
     * What a rule found.
     *
     * @param rate share of the spikes
     * @param delay median minutes until it fired
     */
    record Detected(double rate, int delay) {}

    /** Spikes that are injected. */
    enum Spike {
        TIMES_3(3, 6, "×3, 30 min"),
        TIMES_5(5, 6, "×5, 30 min"),
        TIMES_10(10, 6, "×10, 30 min"),
        TIMES_20(20, 6, "×20, 30 min"),
        TIMES_5_LONG(5, 72, "×5, 6 h");

        final double times;
        final int windows;
        private final String label;

        Spike(double times, int windows, String label) {
            this.times = times;
            this.windows = windows;
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
