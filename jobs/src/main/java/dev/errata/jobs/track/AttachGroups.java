// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.GroupTally;
import dev.errata.model.Placement;
import dev.errata.model.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Joins counts with the placement of their fingerprint. A tally that is earlier than its placement waits; tallies of
 * one dimension merge while they wait, across minutes.
 */
final class AttachGroups extends KeyedCoProcessFunction<VariantKey, Tally, Placement, GroupTally> {

    private transient ValueState<Long> group;
    private transient MapState<Dimension, Tally> waiting;

    @Override
    public void open(OpenContext context) {
        group = getRuntimeContext().getState(TrackState.groupOfVariant());
        waiting = getRuntimeContext().getMapState(TrackState.waitingTallies());
    }

    @Override
    public void processElement1(Tally tally, Context context, Collector<GroupTally> out) throws Exception {
        Long known = group.value();
        if (known != null) {
            out.collect(new GroupTally(known, tally));
            return;
        }
        Dimension dimension = Dimension.of(tally);
        Tally before = waiting.get(dimension);
        waiting.put(dimension, before == null ? tally : before.plus(tally));
    }

    @Override
    public void processElement2(Placement placement, Context context, Collector<GroupTally> out) throws Exception {
        group.update(placement.group());
        for (Tally tally : waiting.values()) {
            out.collect(new GroupTally(placement.group(), tally));
        }
        waiting.clear();
    }
}
