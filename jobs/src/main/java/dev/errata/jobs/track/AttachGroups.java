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
 * one dimension merge while they wait, across minutes. When a variant is placed anew, all that it has contributed
 * leaves the group it was in and goes to the other, once.
 */
final class AttachGroups extends KeyedCoProcessFunction<VariantKey, Tally, Placement, GroupTally> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<Long> group;
    private transient ValueState<Tally> contributed;
    private transient MapState<Dimension, Tally> waiting;

    @Override
    public void open(OpenContext context) {
        group = getRuntimeContext().getState(TrackState.groupOfVariant());
        contributed = getRuntimeContext().getState(TrackState.contributed());
        waiting = getRuntimeContext().getMapState(TrackState.waitingTallies());
    }

    @Override
    public void processElement1(Tally tally, Context context, Collector<GroupTally> out) throws Exception {
        Long known = group.value();
        if (known != null) {
            contribute(known, tally, out);
            return;
        }
        Dimension dimension = Dimension.of(tally);
        Tally before = waiting.get(dimension);
        waiting.put(dimension, before == null ? tally : before.plus(tally));
    }

    @Override
    public void processElement2(Placement placement, Context context, Collector<GroupTally> out) throws Exception {
        Long before = group.value();
        group.update(placement.group());
        if (before != null && before != placement.group()) {
            move(before, placement.group(), out);
        }
        for (Tally tally : waiting.values()) {
            contribute(placement.group(), tally, out);
        }
        waiting.clear();
    }

    private void contribute(long to, Tally tally, Collector<GroupTally> out) throws Exception {
        Tally before = contributed.value();
        contributed.update(before == null ? tally : before.plus(tally));
        out.collect(new GroupTally(to, tally));
    }

    private void move(long from, long to, Collector<GroupTally> out) throws Exception {
        Tally all = contributed.value();
        if (all != null) {
            out.collect(new GroupTally(from, all.leaving()));
            out.collect(new GroupTally(to, all));
        }
    }
}
