// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.payload;

import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.line.ErrataJsonParser;
import dev.errata.parse.otlp.OtlpLogsParser;
import dev.errata.parse.otlp.OtlpSpansParser;
import dev.errata.parse.sentry.SentryEnvelopeParser;
import dev.errata.parse.sentry.SentryEventParser;
import dev.errata.parse.text.TextPayloadParser;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The parser of all formats: looks at the payload's format and hands it on. Reusable, not thread safe. */
public final class Payloads implements PayloadParser {

    /** Largest payload that is read, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private final Map<Format, PayloadParser> parsers = new EnumMap<>(Format.class);

    public Payloads(TimestampRule rule) {
        parsers.put(Format.SENTRY_EVENT, new SentryEventParser(rule));
        parsers.put(Format.SENTRY_ENVELOPE, new SentryEnvelopeParser(rule));
        parsers.put(Format.OTLP_LOGS, new OtlpLogsParser(rule));
        parsers.put(Format.OTLP_SPANS, new OtlpSpansParser(rule));
        parsers.put(Format.ERRATA_JSON, new ErrataJsonParser(rule));
        parsers.put(Format.TEXT, new TextPayloadParser(rule));
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        Optional<PayloadParser> parser = Format.of(raw.format()).map(parsers::get);
        if (raw.project().isEmpty()) {
            sink.rejection(Rejection.of(raw, RejectReason.PROJECT_MISSING, "the record has no project"));
        } else if (parser.isEmpty()) {
            sink.rejection(Rejection.of(raw, RejectReason.FORMAT_UNKNOWN, "unknown format: " + raw.format()));
        } else if (raw.bytes().length == 0) {
            sink.rejection(Rejection.of(raw, RejectReason.EMPTY, "the payload is empty"));
        } else if (raw.bytes().length > MAX_BYTES) {
            sink.rejection(Rejection.of(
                    raw, RejectReason.TOO_LARGE, raw.bytes().length + " bytes, at most " + MAX_BYTES + " are read"));
        } else {
            parser.get().parse(raw, sink);
        }
    }
}
