// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Origin;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.TracedGroup;
import java.time.Instant;

/**
 * Writes a trace as JSON, with the names of the columns: ids are hex digits, empty if there is none; durations are
 * microseconds.
 */
public final class TraceJson {

    private TraceJson() {}

    /** All of it on one line. */
    public static String write(FoundTrace found) {
        JsonWriter json = new JsonWriter().beginObject();
        json.name("source").value(found.source().wireName()).name("warnings").beginArray();
        found.warnings().forEach(json::value);
        json.endArray().name("trace");
        trace(json, found.trace());
        json.name("spans").beginArray();
        found.spans().forEach(span -> SpanJson.write(json, span));
        json.endArray().name("errors").beginArray();
        found.errors().forEach(error -> error(json, error));
        return json.endArray().endObject().toString();
    }

    private static void trace(JsonWriter json, ErrorTrace trace) {
        json.beginObject();
        json.name("project").value(trace.project());
        json.name("trace_id").value(trace.traceId());
        json.name("version").value(trace.version());
        json.name("time").value(Instant.ofEpochMilli(trace.time()).toString());
        json.name("environment").value(trace.environment());
        json.name("root_service").value(trace.rootService());
        json.name("root_endpoint").value(trace.rootEndpoint());
        json.name("duration").value(trace.duration());
        flags(json, trace);
        json.name("span_count").value(trace.spanCount());
        json.name("failing_spans").value(trace.failingSpans());
        json.name("services").beginArray();
        trace.services().forEach(json::value);
        json.endArray().name("groups").beginArray();
        trace.groups().forEach(group -> group(json, group));
        json.endArray().name("origins").beginArray();
        trace.origins().forEach(origin -> origin(json, origin));
        json.endArray().name("weight").value(trace.weight());
        json.name("rank").value(Fingerprint.hex(trace.rank())).endObject();
    }

    private static void flags(JsonWriter json, ErrorTrace trace) {
        json.name("failing").value(trace.rank() == 0);
        json.name("client_impacting").value(trace.clientImpacting());
        json.name("incomplete").value(trace.incomplete());
        json.name("truncated").value(trace.truncated());
        json.name("sampled").value(trace.sampled());
    }

    private static void group(JsonWriter json, TracedGroup group) {
        json.beginObject();
        json.name("fingerprint").value(id(group.fingerprint()));
        json.name("group").value(id(group.group()));
        json.name("role").value(group.role().name());
        json.name("service").value(group.service());
        json.name("span_id").value(id(group.spanId()));
        json.name("root_fingerprint").value(id(group.rootFingerprint()));
        json.name("root_group").value(id(group.rootGroup()));
        json.endObject();
    }

    private static void origin(JsonWriter json, Origin origin) {
        json.beginObject();
        json.name("component").value(origin.component());
        json.name("reason").value(origin.reason().name());
        json.name("confidence").value(origin.confidence().name());
        json.name("span_id").value(id(origin.spanId()));
        json.name("service").value(origin.service());
        json.name("operation").value(origin.operation());
        json.name("type").value(origin.type());
        json.name("fingerprint").value(id(origin.fingerprint()));
        json.name("group").value(id(origin.group()));
        json.name("chain").beginArray();
        origin.chain().forEach(span -> json.value(id(span)));
        json.endArray().name("handled").value(origin.handled());
        json.name("missing_span").value(origin.missingSpan());
        if (origin.causedBy() != null) {
            json.name("caused_by");
            SpanJson.link(json, origin.causedBy());
        }
        json.endObject();
    }

    private static void error(JsonWriter json, GroupedError grouped) {
        TracedError error = grouped.error();
        json.beginObject();
        json.name("event_id").value(error.event().toString());
        json.name("fingerprint").value(id(error.fingerprint()));
        json.name("group").value(id(grouped.group()));
        json.name("service").value(error.service());
        json.name("environment").value(error.environment());
        json.name("time").value(Instant.ofEpochMilli(error.timestamp()).toString());
        json.name("level").value(error.level().name());
        json.name("type").value(error.type());
        json.name("message").value(error.message());
        json.name("span_id").value(id(error.spanId()));
        json.endObject();
    }

    static String id(long id) {
        return id == 0 ? "" : Fingerprint.hex(id);
    }
}
