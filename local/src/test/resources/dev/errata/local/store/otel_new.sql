-- Tables as newer releases of the OpenTelemetry collector's ClickHouse exporter make them.
CREATE TABLE otel_traces
(
    Timestamp DateTime64(9),
    TraceId String,
    SpanId String,
    ParentSpanId String,
    TraceState String,
    SpanName LowCardinality(String),
    SpanKind LowCardinality(String),
    ServiceName LowCardinality(String),
    ResourceAttributes Map(LowCardinality(String), String),
    ScopeName String,
    ScopeVersion String,
    SpanAttributes Map(LowCardinality(String), String),
    Duration UInt64,
    StatusCode LowCardinality(String),
    StatusMessage String,
    Events Nested (Timestamp DateTime64(9), Name LowCardinality(String), Attributes Map(LowCardinality(String), String)),
    Links Nested (TraceId String, SpanId String, TraceState String, Attributes Map(LowCardinality(String), String))
)
ENGINE = MergeTree
PARTITION BY toDate(Timestamp)
ORDER BY (ServiceName, SpanName, toDateTime(Timestamp), Timestamp);

CREATE TABLE otel_traces_trace_id_ts
(
    TraceId String,
    Start SimpleAggregateFunction(min, DateTime),
    End SimpleAggregateFunction(max, DateTime)
)
ENGINE = AggregatingMergeTree
ORDER BY TraceId;

INSERT INTO otel_traces (
    Timestamp, TraceId, SpanId, ParentSpanId, SpanName, SpanKind, ServiceName, SpanAttributes, Duration, StatusCode, `Events.Timestamp`,
    `Events.Name`, `Events.Attributes`)
VALUES
    ('2026-01-01 10:00:00.000001000', '000000000000000000000000000000a1', '0000000000000001', '', 'POST /orders', 'Server', 'frontend', map('http.route', '/orders'), 2000000, 'Error', ['2026-01-01 10:00:00.000001000'], ['exception'], [map('exception.type', 'TimeoutException')]),
    ('2026-01-01 10:00:00.000002000', '000000000000000000000000000000a1', '0000000000000002', '0000000000000001', 'render', 'Internal', 'frontend', map(), 1500000, 'Unset', [], [], []),
    ('2026-01-01 10:00:00.000003000', '000000000000000000000000000000c1', '0000000000000003', '', 'GET /', 'Server', 'frontend', map(), 1, 'Ok', [], [], []);

INSERT INTO otel_traces_trace_id_ts SELECT TraceId, min(Timestamp), max(Timestamp) FROM otel_traces GROUP BY TraceId;
