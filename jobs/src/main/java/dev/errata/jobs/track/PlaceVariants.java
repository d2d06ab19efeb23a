// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.grouping.Corrections;
import dev.errata.grouping.Grouping;
import dev.errata.grouping.ProjectMemory;
import dev.errata.model.CommandOutcome;
import dev.errata.model.FirstSight;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
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
 * keeping, with their variant. A command is applied once, and what became of it is told.
 */
final class PlaceVariants extends KeyedCoProcessFunction<String, FirstSight, CommandMessage, Placement> {

    private static final long serialVersionUID = 1L;

    static final OutputTag<Placement> PLACED = new OutputTag<>("placed", TypeInformation.of(Placement.class));
    static final OutputTag<Variant> VARIANTS = new OutputTag<>("variants", TypeInformation.of(Variant.class));
    static final OutputTag<CommandRow> OUTCOMES = new OutputTag<>("outcomes", TypeInformation.of(CommandRow.class));

    private transient Grouping grouping;
    private transient Corrections corrections;
    private transient ProjectMemory memory;
    private transient RecentCommands recentCommands;
    private transient ValueState<Long> lastCommandTime;
    private transient ValueState<Boolean> overflowDescribed;
    private transient Counter repeatedCommands;

    @Override
    public void open(OpenContext context) {
        grouping = new Grouping(new LimitCounts(getRuntimeContext().getMetricGroup())::reached);
        corrections = new Corrections();
        memory = TrackState.projectMemory(getRuntimeContext());
        recentCommands = new RecentCommands(getRuntimeContext().getState(TrackState.recentCommands()));
        lastCommandTime = getRuntimeContext().getState(TrackState.lastCommandTime());
        overflowDescribed = getRuntimeContext().getState(TrackState.overflowDescribed());
        repeatedCommands = getRuntimeContext().getMetricGroup().counter("repeatedCommands");
    }

    @Override
    public void processElement1(FirstSight sight, Context context, Collector<Placement> out) throws Exception {
        Variant variant = sight.variant();
        if (sight.group() != 0) {
            grouping.remember(variant, sight.group(), memory);
            out.collect(known(variant, sight.group()));
            return;
        }
        long known = grouping.renew(variant, memory);
        if (known != 0) {
            out.collect(known(variant, known));
            return;
        }
        Placement placement = grouping.place(variant, memory);
        if (placement.cause() == PlacementCause.OVERFLOW) {
            describeOverflow(placement, variant, context);
        }
        out.collect(placement);
        context.output(PLACED, placement);
        context.output(VARIANTS, variant);
    }

    @Override
    public void processElement2(CommandMessage message, Context context, Collector<Placement> out) throws Exception {
        if (!recentCommands.add(message.id())) {
            repeatedCommands.inc();
            return;
        }
        CommandOutcome outcome = corrections.apply(message.command(effective(message.time())), memory, moved -> {
            out.collect(moved);
            context.output(PLACED, moved);
        });
        context.output(
                OUTCOMES,
                CommandRow.of(
                        new CommandOutcome(message.command(message.time()), outcome.applied(), outcome.reason())));
    }

    /** Commands hold in the order in which they come, also if a clock was behind: never from before the last one. */
    private long effective(long time) throws Exception {
        Long last = lastCommandTime.value();
        long effective = last == null ? time : Math.max(time, last);
        lastCommandTime.update(effective);
        return effective;
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
