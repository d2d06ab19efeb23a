// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.counting.EarliestSights;
import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.model.Sighting;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Parses payloads and fingerprints what they hold, without state. Beside the full events it gives a sighting of each
 * for counting, and the features of fingerprints that it has not met of late.
 */
final class ParseEvents extends ProcessFunction<RawPayload, FingerprintedEvent> {

    static final OutputTag<Rejection> REJECTIONS = new OutputTag<>("rejections", TypeInformation.of(Rejection.class));
    static final OutputTag<Sighting> SIGHTINGS = new OutputTag<>("sightings", TypeInformation.of(Sighting.class));
    static final OutputTag<FirstSight> FIRST_SIGHTS =
            new OutputTag<>("first-sights", TypeInformation.of(FirstSight.class));

    /** Fingerprints a subtask remembers having introduced; a forgotten one is introduced again, which is harmless. */
    private static final int INTRODUCED_CAPACITY = 100_000;

    /** How often they are forgotten, far below {@link TrackState#FIRST_SIGHT_TTL}. */
    private static final long FORGET_INTERVAL_MILLIS = Duration.ofHours(1).toMillis();

    private final ParserFactory parserFactory;

    private transient PayloadParser parser;
    private transient Fingerprinter fingerprinter;
    private transient EarliestSights introduced;
    private transient long nextForgetting;
    private transient ParseCounts counts;

    ParseEvents(ParserFactory parserFactory) {
        this.parserFactory = parserFactory;
    }

    @Override
    public void open(OpenContext context) {
        parser = parserFactory.create();
        fingerprinter = new Fingerprinter();
        introduced = new EarliestSights(INTRODUCED_CAPACITY);
        counts = new ParseCounts(getRuntimeContext());
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<FingerprintedEvent> out) {
        long now = context.timerService().currentProcessingTime();
        if (now >= nextForgetting) {
            introduced.clear();
            nextForgetting = now + FORGET_INTERVAL_MILLIS;
        }
        parser.parse(raw, new Output(context, out));
    }

    /** Sends each item of one payload its way and counts it. */
    private final class Output implements ParseSink {
        private final Context context;
        private final Collector<FingerprintedEvent> events;

        Output(Context context, Collector<FingerprintedEvent> events) {
            this.context = context;
            this.events = events;
        }

        @Override
        public void event(ErrorEvent event) {
            counts.event();
            FingerprintedEvent fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
            events.collect(fingerprinted);
            context.output(SIGHTINGS, Sighting.of(fingerprinted));
            if (introduced.add(fingerprinted.fingerprint() ^ event.project().hashCode(), event.timestamp())) {
                context.output(FIRST_SIGHTS, new FirstSight(fingerprinter.variant(fingerprinted), 0));
            }
        }

        @Override
        public void rejection(Rejection rejection) {
            counts.rejection(rejection.reason());
            context.output(REJECTIONS, rejection);
        }

        @Override
        public void notAnError() {
            counts.notAnError();
        }
    }
}
