// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.Arrays;

/**
 * Durations in buckets that grow by 2 %: bucket {@code i = ceil(ln(max(µs, 1)) / ln 1.02)} stands for
 * {@code 2 · 1.02^i / 2.02} µs, at most 1 % off. The guarantee is that of DDSketch (Masson, Rim, Lee, VLDB 2019); adding
 * histograms is exact and independent of order.
 *
 * @param buckets ascending
 * @param counts of the buckets, each above 0
 */
public record LatencyHistogram(int[] buckets, long[] counts) {

    /** Growth of a bucket. */
    public static final double GAMMA = 1.02;

    /** No durations. */
    public static final LatencyHistogram EMPTY = new LatencyHistogram(new int[0], new long[0]);

    private static final double LOG_GAMMA = Math.log(GAMMA);

    /** One duration, in microseconds. */
    public static LatencyHistogram of(long micros) {
        return new LatencyHistogram(new int[] {bucket(micros)}, new long[] {1});
    }

    /** The bucket of a duration in microseconds. */
    public static int bucket(long micros) {
        return (int) Math.ceil(Math.log(Math.max(micros, 1)) / LOG_GAMMA);
    }

    /** What a bucket stands for, in microseconds. */
    public static double value(int bucket) {
        return 2 * Math.pow(GAMMA, bucket) / (GAMMA + 1);
    }

    /** All durations of both. */
    public LatencyHistogram plus(LatencyHistogram other) {
        int[] allBuckets = new int[buckets.length + other.buckets.length];
        long[] allCounts = new long[allBuckets.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < buckets.length || theirs < other.buckets.length) {
            boolean takeMine =
                    theirs == other.buckets.length || (mine < buckets.length && buckets[mine] <= other.buckets[theirs]);
            boolean takeTheirs =
                    mine == buckets.length || (theirs < other.buckets.length && other.buckets[theirs] <= buckets[mine]);
            allBuckets[size] = takeMine ? buckets[mine] : other.buckets[theirs];
            allCounts[size++] = (takeMine ? counts[mine++] : 0) + (takeTheirs ? other.counts[theirs++] : 0);
        }
        return new LatencyHistogram(Arrays.copyOf(allBuckets, size), Arrays.copyOf(allCounts, size));
    }

    /** Durations counted. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** The value in microseconds that the share {@code q} of all durations does not exceed; 0 if there are none. */
    public double quantile(double q) {
        long rank = Math.max(1, (long) Math.ceil(q * total()));
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return value(buckets[i]);
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that
                && Arrays.equals(buckets, that.buckets)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(buckets) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return total() + " durations in " + buckets.length + " buckets";
    }
}
