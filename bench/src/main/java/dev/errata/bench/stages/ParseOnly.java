// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.stages;

import dev.errata.grouping.Fingerprinter;
import dev.errata.jobs.track.Parsers;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Parses and fingerprints like {@code track}, but tells nobody except the sink; generated traffic is never refused. */
final class ParseOnly extends ProcessFunction<RawPayload, FingerprintedEvent> {

    private static final long serialVersionUID = 1L;

    private transient PayloadParser parser;
    private transient Fingerprinter fingerprinter;

    @Override
    public void open(OpenContext context) {
        parser = Parsers.live().create();
        fingerprinter = new Fingerprinter();
    }

    @Override
    public void processElement(RawPayload raw, Context context, Collector<FingerprintedEvent> out) {
        parser.parse(raw, new Forward(out, fingerprinter));
    }

    private record Forward(Collector<FingerprintedEvent> out, Fingerprinter fingerprinter) implements ParseSink {
        @Override
        public void event(ErrorEvent event) {
            out.collect(new FingerprintedEvent(event, fingerprinter.fingerprint(event)));
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException("generated event refused: " + rejection.detail());
        }

        @Override
        public void notAnError() {
            throw new IllegalStateException("generated event taken for something else");
        }
    }
}
