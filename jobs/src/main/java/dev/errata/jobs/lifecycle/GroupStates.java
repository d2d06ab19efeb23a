// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.AlertState;
import dev.errata.lifecycle.GroupState;
import dev.errata.model.Group;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;

/** The states of the group that the state backend is at. */
final class GroupStates {

    final ValueState<Group> group;
    final ValueState<GroupState> life;
    final ValueState<AlertState> alerts;
    final ValueState<Long> describedBy;
    final ValueState<Long> wake;
    final ValueState<Boolean> awaitsReleases;
    final ListState<EarlyCommand> early;

    GroupStates(RuntimeContext context) {
        group = context.getState(LifeStates.group());
        life = context.getState(LifeStates.life());
        alerts = context.getState(LifeStates.alerts());
        describedBy = context.getState(LifeStates.describedBy());
        wake = context.getState(LifeStates.wake());
        awaitsReleases = context.getState(LifeStates.awaitsReleases());
        early = context.getListState(LifeStates.early());
    }
}
