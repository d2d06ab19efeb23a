// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.bool;
import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.float64;
import static dev.errata.clickhouse.rowbinary.Column.int16;
import static dev.errata.clickhouse.rowbinary.Column.int32;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.list;
import static dev.errata.clickhouse.rowbinary.Column.map;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.tables.TraceColumns.hex;
import static dev.errata.clickhouse.tables.TraceColumns.spanId;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.tracing.Connection;
import dev.errata.tracing.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spans of failing traces, and of the healthy ones kept for comparison. */
public final class TraceSpansTable implements Table<TraceSpanRow> {

    private static final long serialVersionUID = 1;

    private static final int NO_CONNECTION = -1;

    private static final List<Column<Span>> SPAN = List.of(
            spanId("span_id", Span::id),
            spanId("parent_id", Span::parent),
            choice("kind", Span::kind),
            choice("status", Span::status),
            text("service", Span::service),
            text("environment", Span::environment),
            text("name", Span::name),
            text("endpoint", Span::endpoint),
            int64("start", Span::start),
            int64("duration", Span::duration),
            text("error_type", Span::errorType),
            text("status_message", Span::statusMessage),
            bool("has_exception", Span::hasException),
            int16("http_status", Span::httpStatus),
            text("rpc_status", Span::rpcStatus),
            text("sql_state", Span::sqlState),
            text("peer", Span::peer),
            text("peer_address", Span::peerAddress),
            new Column<>("connection", (out, span) -> out.int8(number(span.connection()))),
            int16("resend", Span::resend),
            bool("remote_parent", Span::remoteParent),
            list("links.trace_id", Span::links, (out, link) -> out.text(link.traceId())),
            list("links.span_id", Span::links, (out, link) -> out.text(hex(link.spanId()))),
            map("attributes", Span::attributes),
            float64("weight", Span::weight));

    private static final List<Column<TraceSpanRow>> COLUMNS = Columns.concat(
            List.of(
                    text("project", TraceSpanRow::project),
                    text("trace_id", TraceSpanRow::traceId),
                    int32("version", TraceSpanRow::version),
                    int64("time", TraceSpanRow::time),
                    choice("role", row -> row.span().role()),
                    int64("self", row -> row.span().self())),
            Columns.of(row -> row.span().span(), SPAN));

    @Override
    public String name() {
        return "error_trace_spans";
    }

    @Override
    public List<Column<TraceSpanRow>> columns() {
        return COLUMNS;
    }

    private static int number(@Nullable Connection connection) {
        return connection == null ? NO_CONNECTION : connection.ordinal();
    }
}
