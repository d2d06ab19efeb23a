// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.clickhouse.BlockInserter;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.rowbinary.RowBlock;
import dev.errata.clickhouse.tables.ErrorTracesTable;
import dev.errata.clickhouse.tables.TraceSpanRow;
import dev.errata.clickhouse.tables.TraceSpansTable;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceFindings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The failed request as two databases have it: the one misses what the other has. */
final class FailedRequestRows {

    /** The same request again, of which only the collector knows. */
    static final String COLLECTED = "0af7651916cd43dd8448eb211c803100";

    private static final String OTEL_SPAN = """
            INSERT INTO otel_traces (
                Timestamp, TraceId, SpanId, ParentSpanId, SpanName, SpanKind, ServiceName, SpanAttributes, Duration, StatusCode)
            SELECT
                {time:DateTime64(9, 'UTC')}, {trace:String}, {span:String}, {parent:String}, {name:String}, {kind:String},
                {service:String},
                if({name:String} = 'SELECT', map('db.system.name', 'postgresql', 'service.peer.name', {peer:String},
                    'error.type', 'java.net.SocketTimeoutException'), map('http.response.status_code', '500')),
                {duration:UInt64}, 'Error'
            """;

    private static final String EVENT = """
            INSERT INTO events (
                project, fingerprint, timestamp, event_id, received_at, occurrence, level, service, environment, trace_id, span_id,
                `exceptions.type`, `exceptions.message`, `exceptions.handled`, `exceptions.synthetic`)
            VALUES ('shop', 0xE1, '2026-01-01 10:00:01.900', generateUUIDv4(), '2026-01-01 10:00:02', 0xE4, 'ERROR', 'checkout',
                'production', upper({trace:String}), '0000000000000004', ['SocketTimeoutException'], ['Read timed out'], ['NO'],
                [false])
            """;

    private FailedRequestRows() {}

    static void store(ClickHouseSettings own, ClickHouseSettings otel) throws Exception {
        TraceFindings partial =
                FailedRequest.of(List.of(FailedRequest.ENTRY, FailedRequest.CALL, FailedRequest.CACHE), List.of());
        ErrorTrace trace = Objects.requireNonNull(partial.trace());
        RowBlock<ErrorTrace> traces = new RowBlock<>(new ErrorTracesTable());
        RowBlock<TraceSpanRow> spans = new RowBlock<>(new TraceSpansTable());
        traces.append(trace);
        partial.spans().forEach(span -> spans.append(TraceSpanRow.of(trace, span)));
        try (BlockInserter inserter = new BlockInserter(own);
                Queries writer = new Queries(own)) {
            inserter.insert(traces);
            inserter.insert(spans);
            writer.ask(EVENT, Map.of("trace", FailedRequest.TRACE));
        }
        collect(otel);
    }

    private static void collect(ClickHouseSettings otel) {
        try (Queries writer = new Queries(otel)) {
            for (String trace : List.of(FailedRequest.TRACE, COLLECTED)) {
                for (Span span :
                        List.of(FailedRequest.ENTRY, FailedRequest.CALL, FailedRequest.CALLEE, FailedRequest.QUERY)) {
                    writer.ask(OTEL_SPAN, row(trace, span));
                }
            }
            writer.ask("INSERT INTO otel_traces_trace_id_ts"
                    + " SELECT TraceId, min(Timestamp), max(Timestamp) FROM otel_traces GROUP BY TraceId");
        }
    }

    private static Map<String, Object> row(String trace, Span span) {
        String time = Instant.EPOCH.plus(span.start(), ChronoUnit.MICROS).toString();
        return Map.of(
                "time", time.replace('T', ' ').replace("Z", ""),
                "trace", trace,
                "span", "%016x".formatted(span.id()),
                "parent", span.parent() == 0 ? "" : "%016x".formatted(span.parent()),
                "name", span.name(),
                "kind", span.kind().name(),
                "service", span.service(),
                "peer", span.peer(),
                "duration", span.duration() * 1000);
    }
}
