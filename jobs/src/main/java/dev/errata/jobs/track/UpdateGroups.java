// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Group;
import dev.errata.model.GroupTally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps what is known of each group and gives it anew with every count. */
final class UpdateGroups extends KeyedProcessFunction<GroupKey, GroupTally, Group> {

    private transient ValueState<Group> group;

    @Override
    public void open(OpenContext context) {
        group = getRuntimeContext().getState(TrackState.group());
    }

    @Override
    public void processElement(GroupTally grouped, Context context, Collector<Group> out) throws Exception {
        Group before = group.value();
        if (before == null && grouped.tally().count() < 0) {
            return; // the group was forgotten, and what leaves it with it
        }
        Group after = before == null ? Group.open(grouped.group(), grouped.tally()) : before.plus(grouped.tally());
        group.update(after);
        out.collect(after);
    }
}
