// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import java.util.Arrays;

/**
 * Reads one Sentry event: JSON of any SDK generation, also packed as the store endpoint takes it (base64, zlib). Every
 * JSON object is an event, even an empty one, because Sentry accepts it. Reusable, not thread safe.
 */
public final class SentryEventParser implements PayloadParser {

    private final EventReader reader;

    public SentryEventParser(TimestampRule rule) {
        this.reader = new EventReader(rule);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        byte[] json;
        try {
            json = StoreBody.decode(raw.bytes());
        } catch (MalformedPayload e) {
            sink.rejection(Rejection.of(raw, e.reason(), e.detail()));
            return;
        }
        parse(raw, Format.SENTRY_EVENT, new EnvelopeItem("event", EnvelopeHeader.EMPTY, json, 0, json.length), sink);
    }

    /** Reads the event that an envelope item holds; the envelope's id beats the event's own. */
    void parse(RawPayload raw, Format format, EnvelopeItem item, ParseSink sink) {
        try {
            if (reader.read(raw, format, item)) {
                sink.event(reader.event());
            } else {
                sink.notAnError();
            }
        } catch (MalformedPayload e) {
            sink.rejection(rejection(raw, item, e.reason(), e.detail()));
        }
    }

    private static Rejection rejection(RawPayload raw, EnvelopeItem item, RejectReason reason, String detail) {
        int to = Math.min(item.to(), item.from() + Rejection.MAX_BYTES);
        byte[] bytes = Arrays.copyOfRange(item.bytes(), item.from(), to);
        return new Rejection(raw.project(), raw.receivedAt(), raw.format(), raw.origin(), reason, detail, bytes);
    }
}
