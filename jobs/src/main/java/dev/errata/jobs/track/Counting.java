// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static dev.errata.jobs.io.Steps.step;

import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Lays out how sightings become tallies, each failure once. Most events stand for themselves and are tallied where
 * they were parsed; only those of which there may be other reports are shuffled, by the failure, to meet them.
 */
public final class Counting {

    private static final long MILLIS_PER_MINUTE = 60_000;

    private Counting() {}

    static DataStream<Tally> tallies(
            SingleOutputStreamOperator<FingerprintedEvent> events, Inputs inputs, TrackOptions options) {
        DataStream<Sighting> sole = events.getSideOutput(ParseEvents.SIGHTINGS);
        DataStream<Sighting> repeatable = events.getSideOutput(ParseEvents.REPEATABLE);
        DataStream<Echo> echoes = events.getSideOutput(ParseEvents.ECHOES);
        DataStream<Long> handled = events.getSideOutput(ParseEvents.HANDLED);
        if (inputs instanceof Inputs.Replay replay) {
            SingleOutputStreamOperator<Sighting> stored =
                    step("sort-history", replay.history().events().process(new SortHistory()));
            DataStream<Sighting> unhandled = hold(
                    echoes.union(stored.getSideOutput(ParseEvents.ECHOES)),
                    handled.union(stored.getSideOutput(ParseEvents.HANDLED)));
            return tally("tally-locally", distinct(sole.union(repeatable, stored, unhandled)), options);
        }
        DataStream<Sighting> distinct = distinct(repeatable.union(hold(echoes, handled)));
        return tally("tally-locally", sole, options).union(tally("tally-repeatable", distinct, options));
    }

    /** Stored events as tallies of one each, in the order of their times. */
    public static DataStream<Tally> tallies(DataStream<StoredEvent> events) {
        SingleOutputStreamOperator<Sighting> stored = step("sort-history", events.process(new SortHistory()));
        DataStream<Sighting> unhandled =
                hold(stored.getSideOutput(ParseEvents.ECHOES), stored.getSideOutput(ParseEvents.HANDLED));
        DataStream<Tally> tallies = step(
                "tally-each",
                distinct(stored.union(unhandled)).map(Counting::tally).returns(TypeInformation.of(Tally.class)));
        return step(
                "order-tallies",
                tallies.assignTimestampsAndWatermarks(WatermarkStrategy.<Tally>noWatermarks()
                        .withTimestampAssigner((tally, recorded) -> tally.firstSeen())));
    }

    private static Tally tally(Sighting sighting) {
        long time = sighting.timestamp();
        return new Tally(
                sighting.project(),
                sighting.fingerprint(),
                (int) Math.floorDiv(time, MILLIS_PER_MINUTE),
                sighting.environment(),
                sighting.release(),
                sighting.service(),
                1,
                time,
                time,
                UserSketch.of(sighting.user()));
    }

    private static DataStream<Sighting> hold(DataStream<Echo> echoes, DataStream<Long> handled) {
        return step(
                "hold-echoes",
                handled.keyBy(key -> key, Types.LONG)
                        .connect(echoes.keyBy(Echo::key, Types.LONG))
                        .process(new HoldEchoes()));
    }

    private static DataStream<Sighting> distinct(DataStream<Sighting> sightings) {
        return step(
                "drop-repeats",
                sightings.keyBy(Sighting::occurrence, Types.LONG).process(new DropRepeats()));
    }

    private static DataStream<Tally> tally(String name, DataStream<Sighting> sightings, TrackOptions options) {
        return step(
                name,
                sightings.transform(
                        name,
                        TypeInformation.of(Tally.class),
                        new TallyLocally(options.tallyInterval().toMillis(), options.recentOccurrences())));
    }
}
