// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.alerting.AlertEvaluator;
import dev.errata.alerting.AlertSettings;
import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.lifecycle.Lifecycle;
import dev.errata.lifecycle.LifecycleSettings;
import dev.errata.lifecycle.Transition;
import dev.errata.model.Group;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Leads each group through its life and evaluates its alerts: counts, commands and clocks go in, the group as it stands
 * comes out, with every change of status and every alert. Both are in one step because each decides about the other: a
 * resolve ends alerts, and an alert can end an ignore. All decisions are those of {@link Lifecycle} and
 * {@link AlertEvaluator}.
 */
public final class AdvanceLifecycle extends KeyedBroadcastProcessFunction<GroupKey, GroupInput, ProjectNews, Group> {

    private static final long serialVersionUID = 1L;

    /** Changes of status. */
    public static final OutputTag<Transition> TRANSITIONS =
            new OutputTag<>("transitions", TypeInformation.of(Transition.class));

    /** Alerts that went on or off. */
    public static final OutputTag<Firing> FIRINGS = new OutputTag<>("firings", TypeInformation.of(Firing.class));

    /** Why alerts fired, and why not. */
    public static final OutputTag<Evaluation> EVALUATIONS =
            new OutputTag<>("evaluations", TypeInformation.of(Evaluation.class));

    /** What became of commands. */
    public static final OutputTag<CommandRow> OUTCOMES =
            new OutputTag<>("triage-outcomes", TypeInformation.of(CommandRow.class));

    private static final int LIVE_HOURS = 4;
    private static final long END_OF_HISTORY = Long.MAX_VALUE - 1;
    private static final long NOW = Long.MAX_VALUE;

    private final LifecycleSettings settings;
    private final boolean history;
    private final long end;

    private transient Lifecycle lifecycle;
    private transient AlertEvaluator evaluator;
    private transient KnownProjects projects;
    private transient GroupStates states;

    private AdvanceLifecycle(LifecycleSettings settings, boolean history, long end) {
        this.settings = settings;
        this.history = history;
        this.end = end;
    }

    /** For groups as they live: watermarks and the wall clock say what time it is. */
    public static AdvanceLifecycle live(LifecycleSettings settings) {
        return new AdvanceLifecycle(settings, false, NOW);
    }

    /** For history up to now, in which all inputs of a group come in the order of their times: those say what time it is. */
    public static AdvanceLifecycle onHistory(LifecycleSettings settings) {
        return new AdvanceLifecycle(settings, true, NOW);
    }

    /**
     * For history up to a time, whatever time it is: the same inputs give the same.
     *
     * @param end how far clocks go after the last input, epoch milliseconds
     */
    public static AdvanceLifecycle onHistoryUntil(LifecycleSettings settings, long end) {
        return new AdvanceLifecycle(settings, true, end);
    }

    @Override
    public void open(OpenContext context) {
        lifecycle = new Lifecycle(settings);
        evaluator = new AlertEvaluator(AlertSettings.DEFAULT);
        projects = new KnownProjects(history ? Integer.MAX_VALUE : LIVE_HOURS);
        states = new GroupStates(getRuntimeContext());
    }

    @Override
    public void processElement(GroupInput input, ReadOnlyContext context, Collector<Group> out) throws Exception {
        GroupDesk desk = desk(context, out);
        long time = timestamp(context, input);
        if (history) {
            desk.letTimePass(time);
        }
        if (input.counted() != null) {
            desk.count(input.counted());
        } else if (input.facts() != null) {
            desk.describe(input.fingerprint(), input.facts());
        } else if (input.causedBy() != 0) {
            desk.caused(input.causedBy());
        } else if (input.command() == null) {
            desk.merged(input.mergedInto());
        } else if (history || desk.isBorn()) {
            desk.apply(input.command());
        } else {
            desk.hold(input.command(), time);
        }
        wakeUp(desk, context.timerService());
        desk.close();
    }

    private static long timestamp(ReadOnlyContext context, GroupInput input) {
        Long timestamp = context.timestamp();
        if (timestamp != null) {
            return timestamp;
        }
        return input.command() == null ? Long.MIN_VALUE : input.command().time();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Group> out) throws Exception {
        GroupDesk desk = desk(context, out);
        if (history) {
            desk.letTimePass(end == NOW ? context.currentProcessingTime() : end);
        } else if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            desk.eventTime(timestamp);
        } else {
            desk.wake();
        }
        if (!history) {
            wakeUp(desk, context.timerService());
        }
        desk.close();
    }

    /** Sees to it that the group is called when its clocks have something to do. */
    private void wakeUp(GroupDesk desk, TimerService timers) throws Exception {
        if (history) {
            timers.registerEventTimeTimer(END_OF_HISTORY);
            return;
        }
        long eventTime = desk.nextEventTime();
        if (eventTime != 0) {
            timers.registerEventTimeTimer(eventTime);
        }
        long wallClock = desk.nextWake();
        if (wallClock != 0) {
            timers.registerProcessingTimeTimer(wallClock);
        }
    }

    @Override
    public void processBroadcastElement(ProjectNews news, Context context, Collector<Group> out) throws Exception {
        BroadcastState<String, ProjectFacts> facts = context.getBroadcastState(LifeStates.PROJECTS);
        BroadcastState<String, RuleChange> rules = context.getBroadcastState(KnownRules.STATE);
        projects.learn(news, rules, facts);
        var results = new GroupDesk.Results(context::output, out);
        var clocks = new GroupDesk.Clocks(context.currentProcessingTime(), context.currentWatermark());
        if (news.line() != null && !history) {
            context.applyToKeyedState(LifeStates.awaitsReleases(), (key, awaits) -> {
                if (((GroupKey) key).project().equals(news.project()) && awaits.value() != null) {
                    GroupDesk desk = desk((GroupKey) key, facts, rules, results, clocks);
                    desk.releasesChanged();
                    desk.close();
                }
            });
        }
    }

    private GroupDesk desk(ReadOnlyContext context, Collector<Group> out) throws Exception {
        return desk(
                (GroupKey) context.getCurrentKey(),
                context.getBroadcastState(LifeStates.PROJECTS),
                context.getBroadcastState(KnownRules.STATE),
                new GroupDesk.Results(context::output, out),
                new GroupDesk.Clocks(context.currentProcessingTime(), context.currentWatermark()));
    }

    /** The desk of the group that the state backend is at. */
    private GroupDesk desk(
            GroupKey key,
            ReadOnlyBroadcastState<String, ProjectFacts> facts,
            ReadOnlyBroadcastState<String, RuleChange> rules,
            GroupDesk.Results results,
            GroupDesk.Clocks clocks)
            throws Exception {
        ProjectFacts known = facts.get(key.project());
        ProjectFacts project = known == null ? ProjectFacts.UNKNOWN : known;
        return new GroupDesk(
                key,
                states,
                new GroupDesk.Judges(lifecycle, evaluator),
                project,
                time -> projects.context(key.project(), time, rules, project),
                results,
                clocks);
    }
}
