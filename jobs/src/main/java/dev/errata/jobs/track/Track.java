// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static dev.errata.jobs.track.Steps.step;

import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.GroupTally;
import dev.errata.model.Placement;
import dev.errata.model.RawPayload;
import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.jspecify.annotations.Nullable;

/** The one build of {@code track} and {@code replay}: every step once, in the order of an error's way. */
public final class Track {

    private Track() {}

    /**
     * Lays out the steps between payloads and results.
     *
     * @param history what is stored already, for a replay that adds to it; absent when live
     */
    public static void build(
            DataStream<RawPayload> payloads,
            @Nullable History history,
            ParserFactory parsers,
            Outputs outputs,
            TrackOptions options) {
        SingleOutputStreamOperator<FingerprintedEvent> events =
                step("parse-events", payloads.process(new ParseEvents(parsers)));
        step("write-events", events.sinkTo(outputs.events()));
        step("write-rejections", events.getSideOutput(ParseEvents.REJECTIONS).sinkTo(outputs.rejections()));

        DataStream<Tally> tallies = tally(events.getSideOutput(ParseEvents.SIGHTINGS), history, options);
        DataStream<Tally> minutes = step(
                "count-minutes",
                tallies.keyBy(MinuteKey::of, TypeInformation.of(MinuteKey.class))
                        .process(new CountMinutes(options.allowedLateness().toMillis())));
        step("write-minutes", minutes.sinkTo(outputs.minutes()));

        SingleOutputStreamOperator<Placement> placements =
                place(events.getSideOutput(ParseEvents.FIRST_SIGHTS), history);
        step("write-placements", placements.getSideOutput(PlaceVariants.PLACED).sinkTo(outputs.placements()));
        step("write-variants", placements.getSideOutput(PlaceVariants.VARIANTS).sinkTo(outputs.variants()));

        DataStream<GroupTally> grouped = step(
                "attach-groups",
                tallies.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class))
                        .connect(placements.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class)))
                        .process(new AttachGroups()));
        step(
                "write-groups",
                step(
                                "update-groups",
                                grouped.keyBy(GroupKey::of, TypeInformation.of(GroupKey.class))
                                        .process(new UpdateGroups()))
                        .sinkTo(outputs.groups()));
    }

    private static DataStream<Tally> tally(
            DataStream<Sighting> sightings, @Nullable History history, TrackOptions options) {
        DataStream<Sighting> distinct = history == null
                ? sightings
                : step(
                        "drop-repeats",
                        sightings
                                .union(history.sightings())
                                .keyBy(Sighting::occurrence, Types.LONG)
                                .process(new DropRepeats()));
        return step(
                "tally-locally",
                distinct.transform(
                        "tally-locally",
                        TypeInformation.of(Tally.class),
                        new TallyLocally(options.tallyInterval().toMillis(), options.recentOccurrences())));
    }

    private static SingleOutputStreamOperator<Placement> place(
            DataStream<FirstSight> sights, @Nullable History history) {
        DataStream<FirstSight> all = history == null ? sights : inOrder(sights).union(history.placed());
        DataStream<FirstSight> first = step(
                "find-first-sights",
                all.keyBy(VariantKey::of, TypeInformation.of(VariantKey.class)).process(new FindFirstSights()));
        return step(
                "place-variants",
                first.keyBy(sight -> sight.variant().project(), Types.STRING).process(new PlaceVariants()));
    }

    /** History has no order of arrival: variants are placed in the order of their first events, after those known. */
    private static DataStream<FirstSight> inOrder(DataStream<FirstSight> sights) {
        return step(
                "order-first-sights",
                sights.assignTimestampsAndWatermarks(WatermarkStrategy.<FirstSight>noWatermarks()
                        .withTimestampAssigner(
                                (sight, unknown) -> sight.variant().exemplar().timestamp())));
    }
}
