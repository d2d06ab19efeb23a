// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import dev.errata.tracing.EndpointTally;
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

    private static final int MAX_KINDS = 10_000;

    private final Map<Kind, TreeSet<Long>> least = new Recent<>();
    private final Map<Object, Integer> endpoints = new Recent<>();

    private record Kind(Object service, Object endpoint) {}

    /** Forgets what was not asked for the longest. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MAX_KINDS;
        }
    }

    /**
     * Whether a trace is among the least of its kind so far. Of a service with more endpoints than are told apart, no
     * trace of the further ones is.
     *
     * @param service with its hour
     * @param endpoint of the service
     * @param rank of the trace
     */
    public boolean take(Object service, Object endpoint, long rank) {
        Kind kind = new Kind(service, endpoint);
        TreeSet<Long> ranks = least.get(kind);
        if (ranks == null) {
            int known = endpoints.merge(service, 1, Integer::sum);
            if (known > EndpointTally.MAX_ENDPOINTS) {
                endpoints.put(service, EndpointTally.MAX_ENDPOINTS);
                return false;
            }
            ranks = new TreeSet<>();
            least.put(kind, ranks);
        }
        if (!ranks.add(rank)) {
            return false;
        }
        return ranks.size() <= SIZE || !Long.valueOf(rank).equals(ranks.pollLast());
    }
}
