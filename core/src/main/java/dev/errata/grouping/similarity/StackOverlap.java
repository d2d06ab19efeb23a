// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;
import java.util.Arrays;

/**
 * How alike two stacks are: the weight of the frames that agree in order, by the weight of all frames. A frame weighs
 * the more, the nearer it is to the crash site, and the nearer it is to the user's code. Not thread safe.
 */
public final class StackOverlap {

    /** How much less each frame weighs than the one above it. */
    private static final double DECAY = 0.85;

    /** What a frame weighs by how near it is to the user's code, nearest first; what every stack has tells little. */
    private static final double[] NEARNESS = {1, 0.6, 0.3, 0.15};

    private static final double[] POSITION = new double[Features.MAX_FRAMES];

    static {
        POSITION[0] = 1;
        for (int i = 1; i < POSITION.length; i++) {
            POSITION[i] = POSITION[i - 1] * DECAY;
        }
    }

    private final double[] weightsOfFirst = new double[Features.MAX_FRAMES];
    private final double[] weightsOfSecond = new double[Features.MAX_FRAMES];
    private final double[][] best = new double[Features.MAX_FRAMES + 1][Features.MAX_FRAMES + 1];

    /** From 0, nothing in common, to 1, the same. Two empty stacks are not alike. */
    public double of(Features first, Features second) {
        if (first.frames().length == 0 || second.frames().length == 0) {
            return 0;
        }
        double all = weigh(first, weightsOfFirst) + weigh(second, weightsOfSecond);
        return align(first.frames(), second.frames()) / all;
    }

    /** The frames that agree in order, newest first. */
    public long[] aligned(Features first, Features second) {
        of(first, second);
        long[] a = first.frames();
        long[] b = second.frames();
        long[] agreed = new long[Math.min(a.length, b.length)];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                agreed[n++] = a[i];
                i++;
                j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(agreed, n);
    }

    private static double weigh(Features features, double[] weights) {
        double all = 0;
        for (int i = 0; i < features.frames().length; i++) {
            weights[i] = POSITION[i] * NEARNESS[features.nearness()[i]];
            all += weights[i];
        }
        return all;
    }

    /**
     * The greatest weight of frames that agree in order, both sides added up, for the rests from each pair of frames
     * on. What agrees at the top is aligned first: nothing outweighs it.
     */
    private double align(long[] a, long[] b) {
        int top = 0;
        double same = 0;
        while (top < a.length && top < b.length && a[top] == b[top]) {
            same += weightsOfFirst[top] + weightsOfSecond[top];
            top++;
        }
        Arrays.fill(best[a.length], top, b.length + 1, 0);
        for (int i = a.length - 1; i >= top; i--) {
            best[i][b.length] = 0;
            for (int j = b.length - 1; j >= top; j--) {
                best[i][j] = a[i] == b[j]
                        ? best[i + 1][j + 1] + weightsOfFirst[i] + weightsOfSecond[j]
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        return same + (top < a.length && top < b.length ? best[top][top] : 0);
    }
}
