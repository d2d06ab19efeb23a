// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Says which fingerprint a generated error has, by reading one sample of it as the jobs do. Not thread safe. */
public final class TraceFingerprints {

    private final EventGenerator samples;
    private final PayloadParser parser;
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Map<Integer, Long> known = new HashMap<>();

    /** The fingerprints of a profile's errors. */
    public TraceFingerprints(TrafficProfile profile, PayloadParser parser) {
        this.samples = new EventGenerator(profile, System::currentTimeMillis);
        this.parser = parser;
    }

    /** The fingerprint of the error with that number. */
    public long of(int trace) {
        return known.computeIfAbsent(trace, this::read);
    }

    private long read(int trace) {
        GeneratedEvent sample = samples.next(trace);
        Reader reader = new Reader();
        parser.parse(
                new RawPayload(
                        sample.project(),
                        Format.SENTRY_EVENT.wireName(),
                        sample.timestamp(),
                        sample.sdk(),
                        "",
                        sample.payload()),
                reader);
        return reader.fingerprint.orElseThrow(
                () -> new IllegalStateException("generated error " + trace + " is not read as an event"));
    }

    private final class Reader implements ParseSink {
        private OptionalLong fingerprint = OptionalLong.empty();

        @Override
        public void event(ErrorEvent event) {
            fingerprint =
                    OptionalLong.of(fingerprinter.fingerprint(event).keys().fingerprint());
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException("generated error refused: " + rejection.detail());
        }

        @Override
        public void notAnError() {
            throw new IllegalStateException("generated error taken for something else");
        }
    }
}
