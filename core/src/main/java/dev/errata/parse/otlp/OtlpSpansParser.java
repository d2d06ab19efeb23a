// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpSpan.SpanException;
import java.util.List;

/** Reads the exceptions recorded on OpenTelemetry spans, protobuf or JSON. Reusable, not thread safe. */
public final class OtlpSpansParser implements PayloadParser {

    private final ProtobufSpans protobuf = new ProtobufSpans();
    private final JsonSpans json = new JsonSpans();
    private final OtlpEvents events;

    public OtlpSpansParser(TimestampRule rule) {
        this.events = new OtlpEvents(rule);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        try {
            if (Encoding.isJson(raw.bytes())) {
                json.read(raw.bytes(), (resource, spans) -> emit(raw, resource, spans, sink));
            } else {
                protobuf.read(raw.bytes(), (resource, spans) -> emit(raw, resource, spans, sink));
            }
        } catch (MalformedPayload e) {
            sink.rejection(Rejection.of(raw, e.reason(), e.detail()));
        }
    }

    private void emit(RawPayload raw, Attributes resource, List<OtlpSpan> spans, ParseSink sink) {
        for (OtlpSpan span : spans) {
            if (span.exceptions().isEmpty()) {
                sink.notAnError();
            }
            for (SpanException exception : span.exceptions()) {
                sink.event(events.of(raw, resource, span, exception));
            }
        }
    }
}
