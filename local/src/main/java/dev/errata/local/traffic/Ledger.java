// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What Kafka has acknowledged: the truth that every table is compared with. Safe for several threads. */
public final class Ledger {

    private final Map<Line, LongAdder> lines = new ConcurrentHashMap<>();
    private final LongAdder events = new LongAdder();
    private final LongAdder idSum = new LongAdder();

    /**
     * What is counted apart.
     *
     * @param trace number of the error
     * @param minute epoch minutes, event time
     */
    public record Line(String project, int trace, int minute) {}

    /** Notes one acknowledged event. */
    public void add(GeneratedEvent event) {
        lines.computeIfAbsent(new Line(event.project(), event.trace(), event.minute()), line -> new LongAdder())
                .increment();
        events.increment();
        idSum.add(event.id().low());
    }

    /** Acknowledged events. */
    public long events() {
        return events.sum();
    }

    /** Sum of the low halves of all event ids, modulo 2^64: equal on both sides only if no event is missing or twice. */
    public long idSum() {
        return idSum.sum();
    }

    /** The counts as they are now. */
    public Map<Line, Long> counts() {
        Map<Line, Long> counts = new java.util.HashMap<>();
        lines.forEach((line, count) -> counts.put(line, count.sum()));
        return Map.copyOf(counts);
    }
}
