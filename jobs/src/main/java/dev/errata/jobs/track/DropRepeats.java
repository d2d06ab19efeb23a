// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Lets one sighting of each occurrence pass, whether it comes from the input or from history. For bounded input. */
final class DropRepeats extends KeyedProcessFunction<Long, Sighting, Sighting> {

    private transient ValueState<Boolean> seen;

    @Override
    public void open(OpenContext context) {
        seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.BOOLEAN));
    }

    @Override
    public void processElement(Sighting sighting, Context context, Collector<Sighting> out) throws Exception {
        if (seen.value() == null) {
            seen.update(true);
            out.collect(sighting);
        }
    }
}
