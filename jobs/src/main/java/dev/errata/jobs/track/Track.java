// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static dev.errata.jobs.track.Steps.step;

import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.Group;
import dev.errata.model.GroupTally;
import dev.errata.model.Placement;
import dev.errata.model.RawPayload;
import dev.errata.model.Tally;
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

        DataStream<Placement> placements = place(events, inputs, outputs);
        DataStream<GroupTally> grouped = step(
                "attach-groups",
                tallies.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class))
                        .connect(placements.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class)))
                        .process(new AttachGroups()));
        DataStream<Group> groups = step(
                "update-groups",
                grouped.keyBy(GroupKey::of, TypeInformation.of(GroupKey.class)).process(new UpdateGroups()));
        step("write-groups", groups.sinkTo(outputs.groups()));
    }

    private static DataStream<Placement> place(
            SingleOutputStreamOperator<FingerprintedEvent> events, Inputs inputs, Outputs outputs) {
        DataStream<FirstSight> sights = events.getSideOutput(ParseEvents.FIRST_SIGHTS);
        DataStream<FirstSight> all = inputs instanceof Inputs.Replay replay
                ? inOrder(sights).union(replay.history().placed())
                : sights;
        DataStream<FirstSight> first = step(
                "find-first-sights",
                all.keyBy(sight -> sight.variant().project(), Types.STRING).process(new FindFirstSights()));
        SingleOutputStreamOperator<Placement> placements = placements(first, commands(events, inputs, outputs));
        step("write-placements", placements.getSideOutput(PlaceVariants.PLACED).sinkTo(outputs.placements()));
        step("write-variants", placements.getSideOutput(PlaceVariants.VARIANTS).sinkTo(outputs.variants()));
        if (inputs instanceof Inputs.Live) {
            step(
                    "write-commands",
                    placements.getSideOutput(PlaceVariants.OUTCOMES).sinkTo(outputs.commands()));
        }
        return placements;
    }

    /** The step that decides for each first sight and command of a project, one after the other. */
    public static SingleOutputStreamOperator<Placement> placements(
            DataStream<FirstSight> sights, DataStream<CommandMessage> commands) {
        return step(
                "place-variants",
                sights.keyBy(sight -> sight.variant().project(), Types.STRING)
                        .connect(commands.keyBy(CommandMessage::project, Types.STRING))
                        .process(new PlaceVariants()));
    }

    private static DataStream<CommandMessage> commands(
            SingleOutputStreamOperator<FingerprintedEvent> events, Inputs inputs, Outputs outputs) {
        return inputs instanceof Inputs.Live live
                ? parsed(live.commands(), outputs)
                : events.getSideOutput(NO_COMMANDS);
    }

    private static DataStream<CommandMessage> parsed(DataStream<RawPayload> payloads, Outputs outputs) {
        SingleOutputStreamOperator<CommandMessage> commands =
                step("parse-commands", payloads.process(new ParseCommands()));
        step(
                "write-rejected-commands",
                commands.getSideOutput(ParseEvents.REJECTIONS).sinkTo(outputs.rejections()));
        return commands;
    }

    /** History has no order of arrival: variants are placed in the order of their first events, after those known. */
    private static DataStream<FirstSight> inOrder(DataStream<FirstSight> sights) {
        return step(
                "order-first-sights",
                sights.assignTimestampsAndWatermarks(WatermarkStrategy.<FirstSight>noWatermarks()
                        .withTimestampAssigner(
                                (sight, unknown) -> sight.variant().exemplar().order())));
    }
}
