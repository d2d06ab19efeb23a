// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.FirstSight;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Lets the first sight of a fingerprint pass and drops those that other subtasks send after it. */
final class FindFirstSights extends KeyedProcessFunction<VariantKey, FirstSight, FirstSight> {

    private transient ValueState<Boolean> introduced;

    @Override
    public void open(OpenContext context) {
        introduced = getRuntimeContext().getState(TrackState.introduced());
    }

    @Override
    public void processElement(FirstSight sight, Context context, Collector<FirstSight> out) throws Exception {
        if (introduced.value() == null) {
            introduced.update(true);
            out.collect(sight);
        }
    }
}
