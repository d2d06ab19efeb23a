// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static dev.errata.jobs.track.Steps.step;

import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Lays out how sightings become tallies, each failure once. Most events stand for themselves and are tallied where
 * they were parsed; only those of which there may be other reports are shuffled, by the failure, to meet them.
 */
final class Counting {

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
