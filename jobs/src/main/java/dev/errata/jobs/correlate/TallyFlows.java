// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.jobs.io.FlushingOperator;
import dev.errata.tracing.FlowTally;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Adds up what traces tell before the shuffle. */
final class TallyFlows<T extends FlowTally<T>> extends FlushingOperator<T, T> {

    private static final long serialVersionUID = 1L;

    /** Tallies held at the most. */
    private static final int MAX_TALLIES = 20_000;

    private transient Map<Object, T> held;

    TallyFlows(long flushIntervalMillis) {
        super(flushIntervalMillis);
    }

    @Override
    public void open() throws Exception {
        held = new LinkedHashMap<>();
        super.open();
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        T tally = element.getValue();
        held.merge(tally.key(), tally, T::plus);
        if (held.size() >= MAX_TALLIES) {
            flush();
        }
    }

    @Override
    protected boolean isEmpty() {
        return held.isEmpty();
    }

    @Override
    protected void drain() {
        held.values().forEach(tally -> output.collect(new StreamRecord<>(tally)));
        held.clear();
    }
}
