// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import java.util.List;

/** Reads the errors among OpenTelemetry log records, protobuf or JSON. Reusable, not thread safe. */
public final class OtlpLogsParser implements PayloadParser {

    private final ProtobufLogs protobuf = new ProtobufLogs();
    private final JsonLogs json = new JsonLogs();
    private final OtlpEvents events;

    public OtlpLogsParser(TimestampRule rule) {
        this.events = new OtlpEvents(rule);
    }

    @Override
    public void parse(RawPayload raw, ParseSink sink) {
        try {
            if (Encoding.isJson(raw.bytes())) {
                json.read(raw.bytes(), (resource, logs) -> emit(raw, resource, logs, sink));
            } else {
                protobuf.read(raw.bytes(), (resource, logs) -> emit(raw, resource, logs, sink));
            }
        } catch (MalformedPayload e) {
            sink.rejection(Rejection.of(raw, e.reason(), e.detail()));
        }
    }

    private void emit(RawPayload raw, Attributes resource, List<OtlpLog> logs, ParseSink sink) {
        for (OtlpLog log : logs) {
            if (OtlpEvents.isError(log)) {
                sink.event(events.of(raw, resource, log));
            } else {
                sink.notAnError();
            }
        }
    }
}
