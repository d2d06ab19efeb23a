// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Numbers from 0 with a probability proportional to 1 / (number + 1)^skew, drawn in constant time by the alias method
 * (Vose 1991).
 */
final class Zipf {

    private final double[] threshold;
    private final int[] alias;

    Zipf(int size, double skew) {
        threshold = new double[size];
        alias = new int[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            threshold[i] = Math.pow(i + 1, -skew);
            sum += threshold[i];
        }
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < size; i++) {
            threshold[i] *= size / sum;
            (threshold[i] < 1 ? small : large).add(i);
        }
        pair(small, large);
    }

    /** Fills every column of too little weight up with one of too much. */
    private void pair(Deque<Integer> small, Deque<Integer> large) {
        while (!small.isEmpty() && !large.isEmpty()) {
            int little = small.pop();
            int much = large.pop();
            alias[little] = much;
            threshold[much] -= 1 - threshold[little];
            (threshold[much] < 1 ? small : large).push(much);
        }
        small.forEach(i -> threshold[i] = 1);
        large.forEach(i -> threshold[i] = 1);
    }

    int draw(SplittableRandom random) {
        int column = random.nextInt(threshold.length);
        return random.nextDouble() < threshold[column] ? column : alias[column];
    }
}
