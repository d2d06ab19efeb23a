// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.micro;

import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.GeneratedEvent;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.sentry.SentryEventParser;
import java.util.ArrayList;
import java.util.List;

/** A fixed set of generated payloads, and the events they hold. */
final class SamplePayloads {

    private static final int COUNT = 1_024;
    private static final long NOON = 1_764_072_000_000L;

    private SamplePayloads() {}

    /** As many as make the branch predictor work, few enough to stay in the cache. */
    static RawPayload[] raw() {
        EventGenerator generator = new EventGenerator(TrafficProfile.DEFAULT, () -> NOON);
        RawPayload[] payloads = new RawPayload[COUNT];
        for (int i = 0; i < COUNT; i++) {
            GeneratedEvent event = generator.next();
            payloads[i] = new RawPayload(
                    event.project(), Format.SENTRY_EVENT.wireName(), NOON, event.sdk(), "", event.payload());
        }
        return payloads;
    }

    /** The same, parsed. */
    static ErrorEvent[] events() {
        SentryEventParser parser = new SentryEventParser(TimestampRule.LIVE);
        Collected collected = new Collected(new ArrayList<>());
        for (RawPayload payload : raw()) {
            parser.parse(payload, collected);
        }
        return collected.events().toArray(ErrorEvent[]::new);
    }

    private record Collected(List<ErrorEvent> events) implements ParseSink {
        @Override
        public void event(ErrorEvent event) {
            events.add(event);
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException(rejection.detail());
        }

        @Override
        public void notAnError() {
            throw new IllegalStateException("not an error");
        }
    }
}
