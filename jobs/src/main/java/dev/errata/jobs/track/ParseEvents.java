// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.counting.EarliestSights;
import dev.errata.counting.RecentIds;
import dev.errata.echo.Report;
import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.model.Sighting;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.TracedErrors;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Parses payloads and fingerprints what they hold, without state. Beside the full events it gives a sighting of each
 * for counting, apart those of which there may be other reports, and the features of fingerprints that it has not met
 * of late.
 */
final class ParseEvents extends ProcessFunction<RawPayload, FingerprintedEvent> {

    static final OutputTag<Rejection> REJECTIONS = new OutputTag<>("rejections", TypeInformation.of(Rejection.class));
    static final OutputTag<Sighting> SIGHTINGS = new OutputTag<>("sightings", TypeInformation.of(Sighting.class));
    static final OutputTag<FirstSight> FIRST_SIGHTS =
            new OutputTag<>("first-sights", TypeInformation.of(FirstSight.class));
    static final OutputTag<Sighting> REPEATABLE = new OutputTag<>("repeatable", TypeInformation.of(Sighting.class));
    static final OutputTag<Echo> ECHOES = new OutputTag<>("echoes", TypeInformation.of(Echo.class));
    static final OutputTag<TracedError> TRACED = new OutputTag<>("traced", TypeInformation.of(TracedError.class));
    static final OutputTag<Long> HANDLED = new OutputTag<>("handled", Types.LONG);

    /** Fingerprints a subtask remembers having introduced; a forgotten one is introduced again, which is harmless. */
    private static final int INTRODUCED_CAPACITY = 100_000;

    /** How often they are forgotten, far below {@link TrackState#FIRST_SIGHT_TTL}. */
    private static final long FORGET_INTERVAL_MILLIS = Duration.ofHours(1).toMillis();

    /** Keys of handled failures that a subtask remembers having told; a hot error tells its own once in a while. */
    private static final int HANDLED_CAPACITY = 10_000;

    private final ParserFactory parserFactory;

    private transient PayloadParser parser;
    private transient Fingerprinter fingerprinter;
    private transient EarliestSights introduced;
    private transient RecentIds handled;
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
        handled = new RecentIds(HANDLED_CAPACITY);
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

    private static long kind(String project, long fingerprint) {
        return Hashing.komihash5_0()
                .hashStream()
                .putString(project)
                .putLong(fingerprint)
                .getAsLong();
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
            sight(fingerprinted, Sighting.of(fingerprinted));
            if (introduced.add(kind(event.project(), fingerprinted.fingerprint()), event.order())) {
                context.output(FIRST_SIGHTS, new FirstSight(fingerprinter.variant(fingerprinted), 0));
            }
        }

        /** Most events stand for themselves and are counted where they are; the others meet what they may repeat. */
        private void sight(FingerprintedEvent fingerprinted, Sighting sighting) {
            ErrorEvent event = fingerprinted.event();
            long repeated =
                    event.flags().contains(EventFlag.ECHO) ? Report.of(event).lookedUpUnder() : 0;
            if (repeated != 0) {
                context.output(ECHOES, new Echo(repeated, event.receivedAt(), sighting));
            } else {
                context.output(event.isRepeatable() ? REPEATABLE : SIGHTINGS, sighting);
                TracedErrors.of(fingerprinted).ifPresent(traced -> context.output(TRACED, traced));
            }
            if (event.flags().contains(EventFlag.ECHOED)) {
                Report.of(event).foundUnder(key -> {
                    if (handled.add(key)) {
                        context.output(HANDLED, key);
                    }
                });
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
