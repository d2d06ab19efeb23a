// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.alerting.Firing;
import dev.errata.jobs.io.GroupedMessage;
import dev.errata.jobs.io.HoldUntilCheckpoint;
import dev.errata.jobs.lifecycle.AdvanceLifecycle;
import dev.errata.jobs.lifecycle.CheckRules;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.jobs.lifecycle.GroupInput;
import dev.errata.jobs.lifecycle.LearnProject;
import dev.errata.jobs.lifecycle.Life;
import dev.errata.jobs.lifecycle.ParseRoots;
import dev.errata.jobs.lifecycle.ProjectNews;
import dev.errata.model.AuditedChange;
import dev.errata.model.Deployment;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.Group;
import dev.errata.model.Rejection;
import dev.errata.model.Tally;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import java.util.Objects;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/** The one build of {@code track} and {@code replay}: every step once, in the order of an error's way. */
public final class Track {

    /** Nothing is ever sent to it: what a replay adds to has followed people's commands already. */
    private static final OutputTag<CommandMessage> NO_COMMANDS =
            new OutputTag<>("no-commands", TypeInformation.of(CommandMessage.class));

    /** Nor of deployments: the order of releases is that of their first errors. */
    private static final OutputTag<Deployment> NO_DEPLOYMENTS =
            new OutputTag<>("no-deployments", TypeInformation.of(Deployment.class));

    private Track() {}

    /** Lays out the steps between inputs and results. */
    public static void build(Inputs inputs, ParserFactory parsers, Outputs outputs, TrackOptions options) {
        SingleOutputStreamOperator<FingerprintedEvent> events =
                step("parse-events", inputs.payloads().process(new ParseEvents(parsers)));
        step("write-events", events.sinkTo(outputs.events()));
        step("write-rejections", events.getSideOutput(ParseEvents.REJECTIONS).sinkTo(outputs.rejections()));

        DataStream<Tally> tallies = Counting.tallies(events, inputs, options);
        DataStream<Tally> minutes = step(
                "count-minutes",
                tallies.keyBy(MinuteKey::of, TypeInformation.of(MinuteKey.class))
                        .process(new CountMinutes(options.allowedLateness().toMillis())));
        step("write-minutes", minutes.sinkTo(outputs.minutes()));

        Placing placing = place(events, inputs, outputs);
        if (inputs instanceof Inputs.Live live && outputs.decisions() != null) {
            DataStream<GroupedError> grouped = group(events.getSideOutput(ParseEvents.TRACED), placing.placed());
            MarkProgress marks = new MarkProgress(live.silence().toMillis());
            DataStream<GroupedMessage> told = step(
                    "mark-progress",
                    grouped.transform("mark-progress", TypeInformation.of(GroupedMessage.class), marks));
            step("write-grouped-errors", told.sinkTo(outputs.decisions().grouped()));
        }
        advance(attach(tallies, placing.placed()), placing, inputs, outputs, options);
    }

    /** The step that tells groups of their events, by where the variants are placed. */
    public static DataStream<GroupInput> attach(DataStream<Tally> tallies, DataStream<PlacedVariant> placed) {
        return step(
                "attach-groups",
                tallies.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class))
                        .connect(placed.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class)))
                        .process(new AttachGroups()));
    }

    private static DataStream<GroupedError> group(DataStream<TracedError> errors, DataStream<PlacedVariant> placed) {
        return step(
                "group-errors",
                errors.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class))
                        .connect(placed.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class)))
                        .process(new GroupErrors()));
    }

    /** Variants in their groups, and what groups are told beside their counts. */
    private record Placing(SingleOutputStreamOperator<PlacedVariant> placed, DataStream<GroupInput> told) {}

    private static Placing place(
            SingleOutputStreamOperator<FingerprintedEvent> events, Inputs inputs, Outputs outputs) {
        DataStream<FirstSight> sights = events.getSideOutput(ParseEvents.FIRST_SIGHTS);
        DataStream<FirstSight> all = inputs instanceof Inputs.Replay replay
                ? inOrder(sights.union(replay.history().placed()))
                : sights;
        DataStream<FirstSight> first = step(
                "find-first-sights",
                all.keyBy(sight -> sight.variant().project(), Types.STRING).process(new FindFirstSights()));
        SingleOutputStreamOperator<PlacedVariant> placed;
        DataStream<GroupInput> told;
        if (inputs instanceof Inputs.Live live) {
            SingleOutputStreamOperator<CommandMessage> commands =
                    step("parse-commands", live.commands().process(new ParseCommands()));
            placed = placements(first, commands);
            writeOutcomes(commands, placed, outputs);
            told = asked(commands.getSideOutput(ParseCommands.TRIAGE))
                    .union(
                            placed.getSideOutput(PlaceVariants.MERGED),
                            step("parse-roots", live.roots().process(new ParseRoots())));
        } else {
            placed = placements(first, events.getSideOutput(NO_COMMANDS));
            told = asked(((Inputs.Replay) inputs).commands());
        }
        step("write-placements", placed.getSideOutput(PlaceVariants.PLACED).sinkTo(outputs.placements()));
        step("write-variants", placed.getSideOutput(PlaceVariants.VARIANTS).sinkTo(outputs.variants()));
        return new Placing(placed, told);
    }

    private static DataStream<GroupInput> asked(DataStream<CommandMessage> commands) {
        return step("address-commands", commands.map(GroupInput::asked).returns(TypeInformation.of(GroupInput.class)));
    }

    private static void writeOutcomes(
            SingleOutputStreamOperator<CommandMessage> commands,
            SingleOutputStreamOperator<PlacedVariant> placements,
            Outputs outputs) {
        step("write-commands", placements.getSideOutput(PlaceVariants.OUTCOMES).sinkTo(outputs.commands()));
        DataStream<Rejection> rejected = commands.getSideOutput(ParseEvents.REJECTIONS)
                .union(placements.getSideOutput(PlaceVariants.REJECTIONS));
        step("write-rejected-commands", rejected.sinkTo(outputs.rejections()));
    }

    private static void advance(
            DataStream<GroupInput> attached, Placing placing, Inputs inputs, Outputs outputs, TrackOptions options) {
        DataStream<GroupInput> all = attached.union(placing.told());
        if (!(inputs instanceof Inputs.Live live)) {
            DataStream<ProjectNews> news =
                    Life.news(attached, placing.placed().getSideOutput(NO_DEPLOYMENTS), LearnProject.onHistory());
            AdvanceLifecycle advance = AdvanceLifecycle.onHistory(options.lifecycle());
            DataStream<GroupInput> timed = inOrderOfEvents(attached).union(placing.told());
            step("write-groups", Life.groups(timed, news, advance).sinkTo(outputs.groups()));
            return;
        }
        Decisions decisions = Objects.requireNonNull(outputs.decisions(), "a live job tells of its decisions");
        SingleOutputStreamOperator<Deployment> deployments =
                step("parse-releases", live.releases().process(new ParseReleases()));
        SingleOutputStreamOperator<ProjectNews> learned = Life.news(attached, deployments, LearnProject.live());
        SingleOutputStreamOperator<ProjectNews> rules =
                step("check-rules", live.rules().process(new CheckRules()));
        SingleOutputStreamOperator<Group> groups =
                Life.groups(all, learned.union(rules), AdvanceLifecycle.live(options.lifecycle()));
        step("write-groups", groups.sinkTo(outputs.groups()));
        step("write-standings", groups.sinkTo(decisions.standings()));
        step("write-triage", held("outcomes", groups, AdvanceLifecycle.OUTCOMES).sinkTo(outputs.commands()));
        step("write-rules", rules.getSideOutput(CheckRules.ROWS).sinkTo(decisions.rules()));
        step("write-releases", learned.getSideOutput(LearnProject.RELEASES).sinkTo(decisions.releases()));
        SingleOutputStreamOperator<AuditedChange> changes =
                step("parse-audit", live.audit().process(new ParseAudit()));
        step("write-audit", changes.sinkTo(decisions.audit()));
        DataStream<Rejection> rejected = rules.getSideOutput(CheckRules.REJECTIONS)
                .union(
                        deployments.getSideOutput(ParseReleases.REJECTIONS),
                        changes.getSideOutput(ParseAudit.REJECTIONS));
        step("write-rejected-rules", rejected.sinkTo(outputs.rejections()));
        step(
                "write-transitions",
                held("transitions", groups, AdvanceLifecycle.TRANSITIONS).sinkTo(decisions.transitions()));
        step(
                "write-evaluations",
                held("evaluations", groups, AdvanceLifecycle.EVALUATIONS).sinkTo(decisions.evaluations()));
        DataStream<Firing> firings = held("firings", groups, AdvanceLifecycle.FIRINGS);
        step("write-firings", firings.sinkTo(decisions.firings()));
        step("write-alerts", firings.sinkTo(decisions.alerts()));
    }

    /** Counts waited for their placements: each group takes them in the order of their events. */
    private static DataStream<GroupInput> inOrderOfEvents(DataStream<GroupInput> inputs) {
        return step(
                "order-counts",
                inputs.assignTimestampsAndWatermarks(WatermarkStrategy.<GroupInput>noWatermarks()
                        .withTimestampAssigner((input, unknown) -> input.counted() == null
                                ? Long.MIN_VALUE
                                : input.counted().tally().lastSeen())));
    }

    private static <T> DataStream<T> held(String what, SingleOutputStreamOperator<Group> groups, OutputTag<T> tag) {
        String name = "hold-" + what;
        TypeInformation<T> type = tag.getTypeInfo();
        return step(name, groups.getSideOutput(tag).transform(name, type, new HoldUntilCheckpoint<>(type)));
    }

    /** The step that decides for each first sight and command of a project, one after the other. */
    public static SingleOutputStreamOperator<PlacedVariant> placements(
            DataStream<FirstSight> sights, DataStream<CommandMessage> commands) {
        return step(
                "place-variants",
                sights.keyBy(sight -> sight.variant().project(), Types.STRING)
                        .connect(commands.keyBy(CommandMessage::project, Types.STRING))
                        .process(new PlaceVariants()));
    }

    /** History has no order of arrival: those known are in the order of their places, new ones in that of their events. */
    private static DataStream<FirstSight> inOrder(DataStream<FirstSight> sights) {
        return step(
                "order-first-sights",
                sights.assignTimestampsAndWatermarks(WatermarkStrategy.<FirstSight>noWatermarks()
                        .withTimestampAssigner(
                                (sight, unknown) -> sight.variant().exemplar().order())));
    }
}
