// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Tells of each error in a trace which group it is in. One that is earlier than the placement of its variant waits. */
final class GroupErrors extends KeyedCoProcessFunction<VariantKey, TracedError, PlacedVariant, GroupedError> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<Long> group;
    private transient ListState<TracedError> waiting;

    @Override
    public void open(OpenContext context) {
        group = getRuntimeContext().getState(TrackState.groupOfVariant());
        waiting = getRuntimeContext().getListState(TrackState.waitingErrors());
    }

    @Override
    public void processElement1(TracedError error, Context context, Collector<GroupedError> out) throws Exception {
        Long known = group.value();
        if (known == null) {
            waiting.add(error);
        } else {
            out.collect(new GroupedError(error, known));
        }
    }

    @Override
    public void processElement2(PlacedVariant placed, Context context, Collector<GroupedError> out) throws Exception {
        long now = placed.placement().group();
        group.update(now);
        Iterable<TracedError> waited = waiting.get();
        if (waited != null) {
            waited.forEach(error -> out.collect(new GroupedError(error, now)));
            waiting.clear();
        }
    }
}
