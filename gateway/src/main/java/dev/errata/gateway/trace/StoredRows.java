// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.tracing.Confidence;
import dev.errata.tracing.Connection;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupRole;
import dev.errata.tracing.Origin;
import dev.errata.tracing.OriginReason;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.SpanRole;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.TraceSpan;
import dev.errata.tracing.TracedGroup;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of rows of {@code v_error_traces} and {@code v_trace_spans} what they were written from. */
final class StoredRows {

    private StoredRows() {}

    /**
     * The trace of a row.
     *
     * @param groups of now, by fingerprint
     */
    static ErrorTrace trace(Row row, Map<Long, Long> groups) {
        return new ErrorTrace(
                row.text("project"),
                row.text("trace_id"),
                row.integer("version"),
                row.millis("time"),
                row.text("environment"),
                row.text("root_service"),
                row.text("root_endpoint"),
                row.bits("duration"),
                row.flag("client_impacting"),
                row.flag("incomplete"),
                row.flag("truncated"),
                row.flag("sampled"),
                row.integer("span_count"),
                row.integer("failing_spans"),
                row.texts("services"),
                row.nested("groups", "fingerprint", "role", "service", "span_id", "root_fingerprint").stream()
                        .map(group -> group(group, groups))
                        .toList(),
                row
                        .nested(
                                "origins",
                                "component",
                                "reason",
                                "confidence",
                                "span_id",
                                "service",
                                "operation",
                                "type",
                                "fingerprint",
                                "chain",
                                "handled",
                                "missing_span",
                                "caused_by_trace_id",
                                "caused_by_span_id")
                        .stream()
                        .map(origin -> origin(origin, groups))
                        .toList(),
                row.real("weight"),
                row.bits("rank"));
    }

    private static TracedGroup group(Row row, Map<Long, Long> groups) {
        long fingerprint = row.bits("fingerprint");
        long root = row.bits("root_fingerprint");
        return new TracedGroup(
                fingerprint,
                groups.getOrDefault(fingerprint, 0L),
                row.choice("role", GroupRole.class),
                row.text("service"),
                row.id("span_id"),
                root,
                groups.getOrDefault(root, 0L));
    }

    private static Origin origin(Row row, Map<Long, Long> groups) {
        long fingerprint = row.bits("fingerprint");
        return new Origin(
                row.text("component"),
                row.choice("reason", OriginReason.class),
                row.choice("confidence", Confidence.class),
                row.id("span_id"),
                row.text("service"),
                row.text("operation"),
                row.text("type"),
                fingerprint,
                groups.getOrDefault(fingerprint, 0L),
                row.ids("chain"),
                row.flag("handled"),
                row.flag("missing_span"),
                row.text("caused_by_trace_id").isEmpty()
                        ? null
                        : new SpanLink(row.text("caused_by_trace_id"), row.id("caused_by_span_id")));
    }

    /** The span of a row. */
    static TraceSpan span(Row row) {
        Span span = new Span(
                row.id("span_id"),
                row.id("parent_id"),
                row.choice("kind", SpanKind.class),
                row.choice("status", SpanStatus.class),
                row.text("service"),
                row.text("environment"),
                row.text("name"),
                row.text("endpoint"),
                row.micros("start"),
                row.bits("duration"),
                row.text("error_type"),
                row.text("status_message"),
                row.flag("has_exception"),
                row.integer("http_status"),
                row.text("rpc_status"),
                row.text("sql_state"),
                row.text("peer"),
                row.text("peer_address"),
                connection(row),
                row.integer("resend"),
                row.flag("remote_parent"),
                row.nested("links", "trace_id", "span_id").stream()
                        .map(link -> new SpanLink(link.text("trace_id"), link.id("span_id")))
                        .toList(),
                row.map("attributes"),
                row.real("weight"));
        return new TraceSpan(span, row.choice("role", SpanRole.class), row.bits("self"));
    }

    private static @Nullable Connection connection(Row row) {
        return row.text("connection").equals("NONE") ? null : row.choice("connection", Connection.class);
    }
}
