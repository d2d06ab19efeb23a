// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import java.util.List;

/**
 * How alike two stacks are: the weight of the frames that agree in order, by the weight of all frames. The nearer a
 * frame is to the crash site, the more it weighs.
 */
public final class StackOverlap {

    /** How much less each frame weighs than the one above it. */
    private static final double DECAY = 0.9;

    /** Older frames than these weigh next to nothing. */
    private static final int MAX_FRAMES = 64;

    private StackOverlap() {}

    /** From 0, nothing in common, to 1, the same; canonical frames oldest first. Two empty stacks are not alike. */
    public static double of(List<String> a, List<String> b) {
        int n = Math.min(a.size(), MAX_FRAMES);
        int m = Math.min(b.size(), MAX_FRAMES);
        if (n == 0 || m == 0) {
            return 0;
        }
        double[] best = new double[m + 1];
        for (int i = 1; i <= n; i++) {
            double diagonal = 0;
            for (int j = 1; j <= m; j++) {
                double above = best[j];
                boolean same = a.get(a.size() - i).equals(b.get(b.size() - j));
                double aligned = same ? diagonal + weight(i) + weight(j) : 0;
                best[j] = Math.max(aligned, Math.max(above, best[j - 1]));
                diagonal = above;
            }
        }
        return best[m] / (total(n) + total(m));
    }

    /** Of the frame at that distance from the crash site, which is 1. */
    private static double weight(int distance) {
        return Math.pow(DECAY, distance - 1.0);
    }

    private static double total(int frames) {
        return (1 - Math.pow(DECAY, frames)) / (1 - DECAY);
    }
}
