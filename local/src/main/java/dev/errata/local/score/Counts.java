// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many judged events have something in common. */
final class Counts {

    private final Map<String, Integer> counts = new HashMap<>();

    private Counts() {}

    static Counts of(List<Judged> events, Function<Judged, String> by) {
        Counts all = new Counts();
        events.forEach(event -> all.counts.merge(by.apply(event), 1, Integer::sum));
        return all;
    }

    int get(String key) {
        return counts.getOrDefault(key, 0);
    }

    int distinct() {
        return counts.size();
    }

    /** Pairs of events that have it in common. */
    long pairs() {
        return counts.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    }
}
