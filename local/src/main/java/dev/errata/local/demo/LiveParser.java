// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.model.RawPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.sentry.SentryEnvelopeParser;
import dev.errata.parse.sentry.SentryEventParser;

/** Temporary. */
final class LiveParser implements PayloadParser {
    private final SentryEventParser events = new SentryEventParser(TimestampRule.LIVE);
    private final SentryEnvelopeParser envelopes = new SentryEnvelopeParser(TimestampRule.LIVE);

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        if (raw.format().equals("sentry-event")) {
            events.parse(raw, sink);
        } else if (raw.format().equals("sentry-envelope")) {
            envelopes.parse(raw, sink);
        }
    }
}
