// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Means over sets and over shuffles. */
final class Average {

    private Average() {}

    static <T> double of(List<T> values, ToDoubleFunction<T> number) {
        return values.stream().mapToDouble(number).average().orElse(Double.NaN);
    }
}
