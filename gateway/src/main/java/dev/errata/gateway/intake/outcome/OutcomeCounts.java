// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

import java.util.HashMap;
import java.util.Map;

/** Adds up outcomes between two flushes. At most {@value #MAX_KINDS} kinds are told apart; further ones lose their project. */
final class OutcomeCounts {

    static final int MAX_KINDS = 10_000;

    private Map<Outcome, Long> counts = new HashMap<>();

    synchronized void add(Outcome outcome, long quantity) {
        boolean room = counts.size() < MAX_KINDS || counts.containsKey(outcome);
        counts.merge(room ? outcome : outcome.anonymous(), quantity, Long::sum);
    }

    /** What was added since the last time. */
    synchronized Map<Outcome, Long> take() {
        Map<Outcome, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }
}
