// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.PeerSighting;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What earlier traces told of whom a service calls. */
final class LearnedPeers implements KnownPeers {

    private final Map<String, Map<String, Integer>> callees = new HashMap<>();

    void learn(PeerSighting sighting) {
        callees.computeIfAbsent(sighting.caller() + " " + sighting.address(), call -> new HashMap<>())
                .merge(sighting.callee(), 1, Integer::sum);
    }

    @Override
    public String serviceAt(String caller, String address) {
        Map<String, Integer> seen = new HashMap<>(callees.getOrDefault(caller + " " + address, Map.of()));
        seen.remove("");
        return seen.isEmpty()
                ? ""
                : Collections.max(seen.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    @Override
    public boolean usuallySendsSpans(String caller, String address) {
        Map<String, Integer> seen = callees.getOrDefault(caller + " " + address, Map.of());
        int calls = seen.values().stream().mapToInt(Integer::intValue).sum();
        return calls >= 100 && calls - seen.getOrDefault("", 0) >= 0.95 * calls;
    }
}
