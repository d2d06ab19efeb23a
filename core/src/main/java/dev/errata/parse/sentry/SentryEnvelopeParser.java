// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;

/** Reads the events of a Sentry envelope; a bad item costs no good one. Reusable, not thread safe. */
public final class SentryEnvelopeParser implements PayloadParser {

    private final EnvelopeSplitter splitter = new EnvelopeSplitter();
    private final SentryEventParser events;

    public SentryEnvelopeParser(TimestampRule rule) {
        this.events = new SentryEventParser(rule);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        try {
            splitter.split(raw.bytes(), item -> {
                if (item.type().equals("event")) {
                    events.parse(raw, Format.SENTRY_ENVELOPE, item, sink);
                } else {
                    sink.notAnError();
                }
            });
        } catch (MalformedPayload e) {
            sink.rejection(Rejection.of(raw, e.reason(), e.detail()));
        }
    }
}
