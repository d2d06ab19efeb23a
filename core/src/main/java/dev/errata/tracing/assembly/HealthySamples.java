// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which healthy traces are kept for comparison: of each endpoint and hour those of the least rank, as far as one
 * observer saw them. Several observers together keep some more, and the least of all are always among them.
 */
public final class HealthySamples {

    /** Traces of an endpoint and hour that a reader compares with. */
    public static final int SIZE = 5;

    private static final int MAX_ENDPOINTS = 10_000;

    private final Map<Object, TreeSet<Long>> least = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, TreeSet<Long>> eldest) {
            return size() > MAX_ENDPOINTS;
        }
    };

    /**
     * Whether a trace is among the least of its kind so far.
     *
     * @param kind endpoint and hour
     * @param rank of the trace
     */
    public boolean take(Object kind, long rank) {
        TreeSet<Long> ranks = least.computeIfAbsent(kind, unused -> new TreeSet<>());
        if (!ranks.add(rank)) {
            return false;
        }
        return ranks.size() <= SIZE || !Long.valueOf(rank).equals(ranks.pollLast());
    }
}
