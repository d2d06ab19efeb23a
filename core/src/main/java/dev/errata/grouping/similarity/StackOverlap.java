// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;
import java.util.Arrays;

/**
 * How alike two stacks are: the weight of the frames that agree in order, by the weight of all frames. A frame weighs
 * the more, the nearer it is to the crash site, and the nearer it is to the user's code.
 *
 * <p>The frames that agree are the heaviest increasing subsequence of the pairs of equal frames (Hunt and Szymanski
 * 1977, with weights), found with a tree of prefix maxima (Fenwick 1994) in n log n for stacks of distinct frames. Not
 * thread safe.
 */
public final class StackOverlap {

    /** How much less each frame weighs than the one above it. */
    private static final double DECAY = 0.85;

    /** What a frame weighs by how near it is to the user's code, nearest first; what every stack has tells little. */
    private static final double[] NEARNESS = {1, 0.6, 0.3, 0.15};

    private static final int MAX = Features.MAX_FRAMES;
    private static final int SLOTS = 4 * MAX;
    private static final int NONE = -1;
    private static final double[] POSITION = new double[MAX];

    static {
        POSITION[0] = 1;
        for (int i = 1; i < MAX; i++) {
            POSITION[i] = POSITION[i - 1] * DECAY;
        }
    }

    private final long[] frames = new long[MAX];
    private final double[] weights = new double[MAX];
    private final int[] oldest = new int[SLOTS];
    private final int[] newer = new int[MAX];
    private int size;
    private double weight;

    /** By position in the first stack + 1: heaviest alignment that ends before it, and with which pair. */
    private final double[] heaviest = new double[MAX + 1];

    private final int[] endsWith = new int[MAX + 1];

    private final int[] pairFirst = new int[MAX * MAX];
    private final int[] pairBefore = new int[MAX * MAX];
    private int pairs;

    /** Compares others with this stack from now on. */
    public StackOverlap first(Features features) {
        size = features.frames().length;
        System.arraycopy(features.frames(), 0, frames, 0, size);
        Arrays.fill(oldest, NONE);
        weight = 0;
        for (int i = 0; i < size; i++) {
            weights[i] = weight(features, i);
            weight += weights[i];
            int slot = slot(frames[i]);
            newer[i] = oldest[slot];
            oldest[slot] = i;
        }
        return this;
    }

    /** How alike the other stack is: from 0, nothing in common, to 1, the same. Empty stacks are not alike. */
    public double with(Features other) {
        if (size == 0 || other.frames().length == 0) {
            return 0;
        }
        double all = weight;
        for (int j = 0; j < other.frames().length; j++) {
            all += weight(other, j);
        }
        align(other);
        return heaviest(size) / all;
    }

    /** The frames that agree with the other stack, in order, newest first. */
    public long[] aligned(Features other) {
        align(other);
        long[] agreed = new long[MAX];
        int from = MAX;
        int best = NONE;
        for (int i = size; i > 0; i -= i & -i) {
            best = best == NONE || heaviest[i] > heaviest[best] ? i : best;
        }
        for (int pair = best == NONE ? NONE : endsWith[best]; pair != NONE; pair = pairBefore[pair]) {
            agreed[--from] = frames[pairFirst[pair]];
        }
        return Arrays.copyOfRange(agreed, from, MAX);
    }

    private void align(Features other) {
        Arrays.fill(heaviest, 0, size + 1, 0);
        Arrays.fill(endsWith, 0, size + 1, NONE);
        pairs = 0;
        for (int j = 0; j < other.frames().length; j++) {
            long frame = other.frames()[j];
            for (int i = oldest[slot(frame)]; i != NONE; i = newer[i]) {
                if (frames[i] == frame) {
                    pair(i, weights[i] + weight(other, j));
                }
            }
        }
    }

    /** Pairs of one frame come oldest first, so that none of them builds on another. */
    private void pair(int i, double both) {
        int before = NONE;
        double most = 0;
        for (int k = i; k > 0; k -= k & -k) {
            if (heaviest[k] > most) {
                most = heaviest[k];
                before = endsWith[k];
            }
        }
        pairFirst[pairs] = i;
        pairBefore[pairs] = before;
        for (int k = i + 1; k <= size; k += k & -k) {
            if (most + both > heaviest[k]) {
                heaviest[k] = most + both;
                endsWith[k] = pairs;
            }
        }
        pairs++;
    }

    private double heaviest(int end) {
        double most = 0;
        for (int k = end; k > 0; k -= k & -k) {
            most = Math.max(most, heaviest[k]);
        }
        return most;
    }

    private static double weight(Features features, int index) {
        return POSITION[index] * NEARNESS[features.nearness()[index]];
    }

    private static int slot(long frame) {
        return (int) (frame >>> 56);
    }
}
