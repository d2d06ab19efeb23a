// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.grouping.Corrections;
import dev.errata.grouping.Grouping;
import dev.errata.grouping.ProjectMemory;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.jobs.lifecycle.GroupInput;
import dev.errata.model.Command;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandOutcome;
import dev.errata.model.FirstSight;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.model.Variant;
import dev.errata.parse.command.CommandParser;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decides one first sight or command at a time per project, so that no two variants that race found two groups and
 * the next variant follows what people said. Every placement goes on to the counts; those decided here are also for
 * keeping, with their variant. A command is applied once, and what became of it is told. One that cannot be done when it
 * comes may be read before the errors that it is about: it is refused only when all that was received before it is placed,
 * and those that come after it wait with it.
 */
final class PlaceVariants extends KeyedCoProcessFunction<String, FirstSight, CommandMessage, PlacedVariant> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<Placement> PLACED = new OutputTag<>("placed", TypeInformation.of(Placement.class));
    static final OutputTag<Variant> VARIANTS = new OutputTag<>("variants", TypeInformation.of(Variant.class));
    static final OutputTag<CommandRow> OUTCOMES = new OutputTag<>("outcomes", TypeInformation.of(CommandRow.class));

    static final OutputTag<GroupInput> MERGED = new OutputTag<>("merged", TypeInformation.of(GroupInput.class));

    static final OutputTag<Rejection> REJECTIONS =
            new OutputTag<>("rejected-commands", TypeInformation.of(Rejection.class));

    private transient String project;
    private transient Grouping grouping;
    private transient Corrections corrections;
    private transient ProjectMemory memory;
    private transient RecentCommands recentCommands;
    private transient HeldCommands held;
    private transient ValueState<Long> lastCommandTime;
    private transient ValueState<Boolean> overflowDescribed;
    private transient Counter repeatedCommands;

    @Override
    public void open(OpenContext context) {
        LimitCounts limits = new LimitCounts(getRuntimeContext().getMetricGroup());
        grouping = new Grouping(limits::reached);
        corrections = new Corrections(limits::reached);
        project = "";
        memory = TrackState.projectMemory(getRuntimeContext(), () -> project);
        recentCommands = new RecentCommands(getRuntimeContext().getState(TrackState.recentCommands()));
        held = new HeldCommands(getRuntimeContext().getListState(TrackState.heldCommands()));
        lastCommandTime = getRuntimeContext().getState(TrackState.lastCommandTime());
        overflowDescribed = getRuntimeContext().getState(TrackState.overflowDescribed());
        repeatedCommands = getRuntimeContext().getMetricGroup().counter("repeatedCommands");
    }

    @Override
    public void processElement1(FirstSight sight, Context context, Collector<PlacedVariant> out) throws Exception {
        project = context.getCurrentKey();
        Variant variant = sight.variant();
        if (sight.group() != 0) {
            grouping.remember(variant, sight.group(), memory);
            out.collect(PlacedVariant.of(known(variant, sight.group()), variant));
            return;
        }
        long known = grouping.renew(variant, memory);
        if (known != 0) {
            out.collect(PlacedVariant.of(known(variant, known), variant));
            return;
        }
        Placement placement = grouping.place(variant, memory);
        boolean overflows = placement.cause() == PlacementCause.OVERFLOW;
        if (overflows) {
            describeOverflow(placement, variant, context);
        }
        out.collect(PlacedVariant.of(placement, overflows ? OverflowVariant.of(placement.group(), variant) : variant));
        context.output(PLACED, placement);
        context.output(VARIANTS, variant);
    }

    @Override
    public void processElement2(CommandMessage message, Context context, Collector<PlacedVariant> out)
            throws Exception {
        project = context.getCurrentKey();
        switch (recentCommands.add(message)) {
            case SAME -> repeatedCommands.inc();
            case OTHER -> context.output(REJECTIONS, anotherOfThatId(message));
            case NO -> applyOrHold(message, context, out);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<PlacedVariant> out) throws Exception {
        project = context.getCurrentKey();
        for (CommandMessage message : held.take(timestamp)) {
            tell(message, apply(message, context, out), context);
        }
    }

    private void applyOrHold(CommandMessage message, Context context, Collector<PlacedVariant> out) throws Exception {
        if (held.isEmpty()) {
            CommandOutcome outcome = apply(message, context, out);
            if (outcome.applied()) {
                tell(message, outcome, context);
                return;
            }
        }
        Long receivedAt = context.timestamp();
        HeldCommand command = new HeldCommand(receivedAt == null ? message.time() : receivedAt, message);
        held.add(command);
        context.timerService().registerEventTimeTimer(HeldCommands.dueAt(command));
    }

    private CommandOutcome apply(CommandMessage message, Context context, Collector<PlacedVariant> out)
            throws Exception {
        long effective = effective(message.time());
        CommandOutcome outcome = corrections.apply(message.command(effective), memory, moved -> {
            out.collect(PlacedVariant.moved(moved));
            context.output(PLACED, moved);
        });
        if (outcome.applied()) {
            lastCommandTime.update(effective);
            if (outcome.command().action() instanceof Merge merge) {
                tellMerged(merge, context);
            }
        }
        return outcome;
    }

    private void tellMerged(Merge merge, Context context) {
        for (long group : merge.groups()) {
            if (group != merge.into()) {
                context.output(MERGED, GroupInput.merged(project, group, merge.into()));
            }
        }
    }

    private static void tell(CommandMessage message, CommandOutcome outcome, Context context) {
        Command given = message.command(message.time());
        context.output(OUTCOMES, CommandRow.of(new CommandOutcome(given, outcome.applied(), outcome.reason())));
    }

    /** Commands hold in the order in which they come, also if a clock was behind: each from after the last one. */
    private long effective(long time) throws Exception {
        Long last = lastCommandTime.value();
        return Math.max(Math.max(time, 1), last == null ? 1 : last + 1);
    }

    /** Not an outcome, which would take the place of that of the first. */
    private static Rejection anotherOfThatId(CommandMessage message) {
        return new Rejection(
                message.project(),
                message.time(),
                CommandParser.FORMAT,
                message.id(),
                RejectReason.COMMAND_MALFORMED,
                "another command had the id " + message.id() + ": each needs one of its own",
                message.command(message.time()).action().arguments().getBytes(StandardCharsets.UTF_8));
    }

    /** The group that takes what is too much has no first variant of its own: it gets one that says what it is. */
    private void describeOverflow(Placement placement, Variant first, Context context) throws Exception {
        if (overflowDescribed.value() == null) {
            overflowDescribed.update(true);
            Variant overflow = OverflowVariant.of(placement.group(), first);
            context.output(VARIANTS, overflow);
            context.output(PLACED, OverflowVariant.placement(overflow));
        }
    }

    /** For the counts only: what is stored of it stays. */
    private static Placement known(Variant variant, long group) {
        return new Placement(
                variant.project(),
                variant.fingerprint(),
                group,
                0,
                PlacementCause.KEY,
                "",
                Grouping.VERSION.wireName());
    }
}
