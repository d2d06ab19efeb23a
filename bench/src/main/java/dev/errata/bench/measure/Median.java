// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The median of one figure of several runs; figures that belong to one run may come from different ones. */
public final class Median {

    private Median() {}

    /** Of at least one run; of an even number it is the mean of the two in the middle. */
    public static <T> double of(List<T> runs, ToDoubleFunction<T> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
