// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpTraceReader;
import dev.errata.parse.otlp.TraceSink;
import dev.errata.parse.payload.Payloads;
import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.TracedErrors;
import dev.errata.tracing.analysis.Correlation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a shop sends as the jobs do, puts spans and errors together by trace, and has them correlated. */
final class CorrelatedShop {

    private static final String PROJECT = "shop";

    /** By then the last late span has come. */
    private static final int QUIET_SECONDS = 80;

    private final PayloadParser parser = new Payloads(TimestampRule.LIVE);
    private final OtlpTraceReader reader = new OtlpTraceReader(TimestampRule.LIVE);
    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, List<GroupedError>> errors = new HashMap<>();
    private final List<TraceTruth> truths = new ArrayList<>();
    private final long patience;

    /**
     * Nothing read yet.
     *
     * @param patience how long after its end a span may come, in milliseconds; later ones are not read
     */
    CorrelatedShop(long patience) {
        this.patience = patience;
    }

    /** Reads all that a shop sends in so many seconds of traffic, and what follows. */
    CorrelatedShop read(ShopProfile profile, int seconds) {
        SyntheticShop shop = new SyntheticShop(profile);
        long time = profile.start();
        for (int i = 0; i < seconds + QUIET_SECONDS; i++) {
            ShopSecond second = i < seconds ? shop.next() : shop.nextQuiet();
            truths.addAll(second.traces());
            time = second.time() + 1_000;
            for (ShopPayload payload : second.payloads()) {
                read(payload, time);
            }
        }
        return this;
    }

    private void read(ShopPayload payload, long time) {
        RawPayload raw = new RawPayload(PROJECT, payload.format().wireName(), time, "", "", payload.bytes());
        parser.parse(raw, new Errors());
        if (payload.format() == Format.OTLP_SPANS) {
            reader.read(raw, new Spans(time));
        }
    }

    /** What is true. */
    List<TraceTruth> truths() {
        return truths;
    }

    /** What Errata finds of a trace. */
    TraceFindings findings(TraceTruth truth, KnownPeers peers) {
        String id = truth.traceId();
        return Correlation.of(
                new AssembledTrace(
                        PROJECT,
                        id,
                        1,
                        0,
                        false,
                        true,
                        spans.getOrDefault(id, List.of()),
                        errors.getOrDefault(id, List.of())),
                peers);
    }

    /** Keeps errors by trace. */
    private final class Errors implements ParseSink {

        @Override
        public void event(ErrorEvent event) {
            var fingerprinted = new FingerprintedEvent(event, fingerprinter.fingerprint(event));
            TracedErrors.of(fingerprinted)
                    .ifPresent(error -> errors.computeIfAbsent(error.traceId(), trace -> new ArrayList<>())
                            .add(new GroupedError(error, error.fingerprint())));
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new AssertionError(rejection);
        }

        @Override
        public void notAnError() {}
    }

    /** Keeps spans by trace. */
    private final class Spans implements TraceSink {

        private final long time;

        Spans(long time) {
            this.time = time;
        }

        @Override
        public void spans(String traceId, List<Span> read) {
            for (Span span : read) {
                if (time - span.end() / 1_000 <= patience) {
                    spans.computeIfAbsent(traceId, trace -> new ArrayList<>()).add(span);
                }
            }
        }

        @Override
        public void unusable(String detail) {
            throw new AssertionError(detail);
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new AssertionError(rejection);
        }
    }
}
