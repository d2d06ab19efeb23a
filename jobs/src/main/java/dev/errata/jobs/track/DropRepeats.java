// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets one sighting of each occurrence pass, whatever way it comes: as a span or in a log, from the input or from
 * history.
 */
final class DropRepeats extends KeyedProcessFunction<Long, Sighting, Sighting> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<Boolean> counted;
    private transient Counter repeated;

    @Override
    public void open(OpenContext context) {
        counted = getRuntimeContext().getState(TrackState.counted());
        repeated = getRuntimeContext().getMetricGroup().counter("repeatedOccurrences");
    }

    @Override
    public void processElement(Sighting sighting, Context context, Collector<Sighting> out) throws Exception {
        if (counted.value() != null) {
            repeated.inc();
            return;
        }
        counted.update(true);
        out.collect(sighting);
    }
}
