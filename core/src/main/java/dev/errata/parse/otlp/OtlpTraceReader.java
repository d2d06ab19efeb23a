// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.TraceIds;
import dev.errata.tracing.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads whole spans of OpenTelemetry, protobuf or JSON, for the correlation of errors and traces. Never throws for bad
 * input. Reusable, not thread safe.
 */
public final class OtlpTraceReader {

    private final ProtobufTraces protobuf = new ProtobufTraces();
    private final JsonTraces json = new JsonTraces();
    private final Map<String, List<Span>> traces = new LinkedHashMap<>();
    private final TimestampRule rule;

    public OtlpTraceReader(TimestampRule rule) {
        this.rule = rule;
    }

    /** Reads one payload and hands the spans of each trace to the sink. */
    public void read(RawPayload raw, TraceSink sink) {
        try {
            if (Encoding.isJson(raw.bytes())) {
                json.read(raw.bytes(), (resource, spans) -> collect(raw, resource, spans, sink));
            } else {
                protobuf.read(raw.bytes(), (resource, spans) -> collect(raw, resource, spans, sink));
            }
            handOver(sink);
        } catch (MalformedPayload e) {
            handOver(sink);
            sink.rejection(Rejection.of(raw, e.reason(), e.detail()));
        } finally {
            traces.clear();
        }
    }

    private void collect(RawPayload raw, Attributes resource, List<SentSpan> spans, TraceSink sink) {
        CompactSpan compact = CompactSpan.in(resource, raw.receivedAt(), rule);
        for (SentSpan sent : spans) {
            String trace = TraceIds.trace(sent.traceId);
            if (trace.isEmpty()) {
                sink.unusable("a span has no valid trace id");
            } else if (sent.id == 0) {
                sink.unusable("a span has no valid span id");
            } else {
                traces.computeIfAbsent(trace, t -> new ArrayList<>()).add(compact.of(sent));
            }
        }
    }

    private void handOver(TraceSink sink) {
        traces.forEach(sink::spans);
    }
}
