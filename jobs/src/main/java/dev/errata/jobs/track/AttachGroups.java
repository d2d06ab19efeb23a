// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.alerting.GroupFacts;
import dev.errata.jobs.lifecycle.GroupInput;
import dev.errata.model.GroupTally;
import dev.errata.model.Placement;
import dev.errata.model.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Joins counts with the placement of their fingerprint. A tally that is earlier than its placement waits; tallies of
 * one dimension merge while they wait, across minutes. When a variant is placed anew, all that it has contributed
 * leaves the group it was in and goes to the other, once. A group is told what a variant is like before it is told of
 * its events.
 */
final class AttachGroups extends KeyedCoProcessFunction<VariantKey, Tally, PlacedVariant, GroupInput> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<AttachedVariant> attached;
    private transient MapState<Dimension, Tally> waiting;
    private transient MapState<Dimension, Tally> contributed;

    @Override
    public void open(OpenContext context) {
        attached = getRuntimeContext().getState(TrackState.attached());
        waiting = getRuntimeContext().getMapState(TrackState.waitingTallies());
        contributed = getRuntimeContext().getMapState(TrackState.contributed());
    }

    @Override
    public void processElement1(Tally tally, Context context, Collector<GroupInput> out) throws Exception {
        AttachedVariant variant = attached.value();
        if (variant == null) {
            add(waiting, tally);
        } else {
            contribute(variant, tally, out);
        }
    }

    @Override
    public void processElement2(PlacedVariant placed, Context context, Collector<GroupInput> out) throws Exception {
        Placement placement = placed.placement();
        AttachedVariant before = attached.value();
        GroupFacts facts = placed.facts() == null && before != null ? before.facts() : placed.facts();
        long first = before == null ? placement.group() : before.first();
        AttachedVariant after = new AttachedVariant(placement.group(), first, facts);
        attached.update(after);
        if (facts != null && (placed.facts() != null || before == null || before.group() != after.group())) {
            out.collect(GroupInput.described(placement.project(), after.group(), placement.fingerprint(), facts));
        }
        if (before != null && before.group() != after.group()) {
            move(before.group(), after, out);
        }
        for (Tally tally : waiting.values()) {
            contribute(after, tally, out);
        }
        waiting.clear();
    }

    private void contribute(AttachedVariant to, Tally tally, Collector<GroupInput> out) throws Exception {
        add(contributed, tally);
        out.collect(GroupInput.counted(GroupTally.of(to.group(), to.first(), tally)));
    }

    private void move(long from, AttachedVariant to, Collector<GroupInput> out) throws Exception {
        List<Tally> all = new ArrayList<>();
        contributed.values().forEach(all::add);
        all.forEach(tally -> out.collect(GroupInput.counted(GroupTally.leaving(from, to.first(), tally))));
        all.forEach(tally -> out.collect(GroupInput.counted(GroupTally.arriving(to.group(), to.first(), tally))));
    }

    private static void add(MapState<Dimension, Tally> tallies, Tally tally) throws Exception {
        Dimension dimension = Dimension.of(tally);
        Tally before = tallies.get(dimension);
        tallies.put(dimension, before == null ? tally : before.plus(tally));
    }
}
