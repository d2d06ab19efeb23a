// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sentry's rule for escalating issues, as its forecast computes it, for comparison. */
final class SentryEscalating implements SpikeRule {

    private static final int WEEK = 168;
    private static final int QUIET_HOURS = 24;

    @Override
    public List<Integer> fires(int[] counts) {
        int[] hours = hours(counts);
        List<Integer> fired = new ArrayList<>();
        double limit = 0;
        int last = -999;
        for (int hour = 0; hour < hours.length; hour++) {
            if (hour % 24 == 0 && hour > 0) {
                limit = hour >= WEEK ? limit(hours, hour) : 10.0 * max(hours, 0, hour);
            }
            int window = limit > 0 ? firstAbove(counts, hour, limit) : -1;
            if (window >= 0 && hour - last >= QUIET_HOURS) {
                fired.add(window);
                last = hour;
            }
        }
        return fired;
    }

    private static int[] hours(int[] counts) {
        int[] hours = new int[counts.length / 12];
        for (int i = 0; i < hours.length * 12; i++) {
            hours[i / 12] += counts[i];
        }
        return hours;
    }

    private static int firstAbove(int[] counts, int hour, double limit) {
        int sum = 0;
        for (int i = hour * 12; i < hour * 12 + 12; i++) {
            sum += counts[i];
            if (sum > limit) {
                return i;
            }
        }
        return -1;
    }

    private static double limit(int[] hours, int now) {
        double mean = Arrays.stream(hours, now - WEEK, now).average().orElse(0);
        if (mean == 0) {
            return 0;
        }
        double squares = 0;
        double weighted = 0;
        double weights = 0;
        for (int hour = now - WEEK; hour < now; hour++) {
            squares += (hours[hour] - mean) * (hours[hour] - mean);
            int weight = hour / 24 % 7 == now / 24 % 7 ? 2 : 1;
            weighted += weight * hours[hour];
            weights += weight;
        }
        double deviation = Math.sqrt(squares / (WEEK - 1));
        double bursty = Math.min(Math.max(2, 5 * Math.exp(-0.65 * deviation / mean)), 5);
        double byMaximum = max(hours, now - WEEK, now) * bursty;
        double byMean = weighted / weights + Math.min(Math.max((mean + 5 * deviation) / mean, 5), 8) * mean;
        return Math.max(byMaximum, byMean);
    }

    private static int max(int[] hours, int from, int to) {
        return Arrays.stream(hours, from, to).max().orElse(0);
    }
}
