// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.bool;
import static dev.errata.clickhouse.rowbinary.Column.float64;
import static dev.errata.clickhouse.rowbinary.Column.int32;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.list;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.rowbinary.Column.texts;
import static dev.errata.clickhouse.tables.TraceColumns.hex;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.RowBinaryBuffer;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.Origin;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.TracedGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failing traces, and healthy ones kept for comparison. */
public final class ErrorTracesTable implements Table<ErrorTrace> {

    private static final long serialVersionUID = 1;

    private static final List<Column<ErrorTrace>> GROUPS = List.of(
            groups("fingerprint", (out, group) -> out.int64(group.fingerprint())),
            groups("group_id", (out, group) -> out.int64(group.group())),
            groups("role", (out, group) -> out.int8(group.role().ordinal())),
            groups("service", (out, group) -> out.text(group.service())),
            groups("span_id", (out, group) -> out.text(hex(group.spanId()))),
            groups("root_fingerprint", (out, group) -> out.int64(group.rootFingerprint())),
            groups("root_group_id", (out, group) -> out.int64(group.rootGroup())));

    private static final List<Column<ErrorTrace>> ORIGINS = List.of(
            origins("component", (out, origin) -> out.text(origin.component())),
            origins("reason", (out, origin) -> out.int8(origin.reason().ordinal())),
            origins("confidence", (out, origin) -> out.int8(origin.confidence().ordinal())),
            origins("span_id", (out, origin) -> out.text(hex(origin.spanId()))),
            origins("service", (out, origin) -> out.text(origin.service())),
            origins("operation", (out, origin) -> out.text(origin.operation())),
            origins("type", (out, origin) -> out.text(origin.type())),
            origins("fingerprint", (out, origin) -> out.int64(origin.fingerprint())),
            origins("group_id", (out, origin) -> out.int64(origin.group())),
            origins("chain", ErrorTracesTable::chain),
            origins("handled", (out, origin) -> out.int8(origin.handled() ? 1 : 0)),
            origins("missing_span", (out, origin) -> out.int8(origin.missingSpan() ? 1 : 0)),
            origins("caused_by_trace_id", (out, origin) -> out.text(traceOf(origin.causedBy()))),
            origins("caused_by_span_id", (out, origin) -> out.text(spanOf(origin.causedBy()))));

    private static final List<Column<ErrorTrace>> COLUMNS = Columns.concat(
            List.of(
                    text("project", ErrorTrace::project),
                    text("trace_id", ErrorTrace::traceId),
                    int32("version", ErrorTrace::version),
                    int64("time", ErrorTrace::time),
                    text("environment", ErrorTrace::environment),
                    text("root_service", ErrorTrace::rootService),
                    text("root_endpoint", ErrorTrace::rootEndpoint),
                    int64("duration", ErrorTrace::duration),
                    bool("client_impacting", ErrorTrace::clientImpacting),
                    bool("incomplete", ErrorTrace::incomplete),
                    bool("truncated", ErrorTrace::truncated),
                    bool("sampled", ErrorTrace::sampled),
                    int32("span_count", ErrorTrace::spanCount),
                    int32("failing_spans", ErrorTrace::failingSpans),
                    texts("services", ErrorTrace::services),
                    float64("weight", ErrorTrace::weight),
                    int64("rank", ErrorTrace::rank)),
            GROUPS,
            ORIGINS);

    @Override
    public String name() {
        return "error_traces";
    }

    @Override
    public List<Column<ErrorTrace>> columns() {
        return COLUMNS;
    }

    private static Column<ErrorTrace> groups(String name, Column.Encoder<TracedGroup> encoder) {
        return list("groups." + name, ErrorTrace::groups, encoder);
    }

    private static Column<ErrorTrace> origins(String name, Column.Encoder<Origin> encoder) {
        return list("origins." + name, ErrorTrace::origins, encoder);
    }

    private static void chain(RowBinaryBuffer out, Origin origin) {
        List<Long> spans = origin.chain();
        out.length(spans.size());
        spans.forEach(span -> out.text(hex(span)));
    }

    private static String traceOf(@Nullable SpanLink link) {
        return link == null ? "" : link.traceId();
    }

    private static String spanOf(@Nullable SpanLink link) {
        return link == null ? "" : hex(link.spanId());
    }
}
