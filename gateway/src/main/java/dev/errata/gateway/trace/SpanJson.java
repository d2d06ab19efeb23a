// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.model.JsonWriter;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.TraceSpan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes a span as JSON. */
final class SpanJson {

    private SpanJson() {}

    static void write(JsonWriter json, TraceSpan traced) {
        Span span = traced.span();
        json.beginObject();
        json.name("span_id").value(TraceJson.id(span.id()));
        json.name("parent_id").value(TraceJson.id(span.parent()));
        json.name("service").value(span.service());
        json.name("environment").value(span.environment());
        json.name("name").value(span.name());
        json.name("endpoint").value(span.endpoint());
        json.name("kind").value(span.kind().name());
        json.name("role").value(traced.role().name());
        json.name("start")
                .value(Instant.EPOCH.plus(span.start(), ChronoUnit.MICROS).toString());
        json.name("duration").value(span.duration());
        json.name("self").value(traced.self());
        outcome(json, span);
        call(json, span);
        json.name("links").beginArray();
        span.links().forEach(link -> link(json, link));
        json.endArray().name("attributes").beginObject();
        span.attributes().forEach((name, value) -> json.name(name).value(value));
        json.endObject().name("weight").value(span.weight()).endObject();
    }

    private static void outcome(JsonWriter json, Span span) {
        json.name("status").value(span.status().name());
        json.name("status_message").value(span.statusMessage());
        json.name("error_type").value(span.errorType());
        json.name("has_exception").value(span.hasException());
        json.name("http_status").value(span.httpStatus());
        json.name("rpc_status").value(span.rpcStatus());
        json.name("sql_state").value(span.sqlState());
    }

    private static void call(JsonWriter json, Span span) {
        json.name("peer").value(span.peer());
        json.name("peer_address").value(span.peerAddress());
        json.name("connection")
                .value(span.connection() == null ? "NONE" : span.connection().name());
        json.name("resend").value(span.resend());
        json.name("remote_parent").value(span.remoteParent());
    }

    static void link(JsonWriter json, SpanLink link) {
        json.beginObject();
        json.name("trace_id").value(link.traceId());
        json.name("span_id").value(TraceJson.id(link.spanId()));
        json.endObject();
    }
}
