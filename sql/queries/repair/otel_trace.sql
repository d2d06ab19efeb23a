-- Which spans of one trace does the user's own table have? For spans that came too late, or to show a trace whole.
-- Asked of the tables of the OpenTelemetry collector's ClickHouse exporter, old and new: kinds and statuses are named with
-- and without a prefix, and otel_traces_trace_id_ts, which says when the trace was, has plain rows or aggregated ones.
-- Attributes must be of type Map, as they are unless the exporter was told json: true. Times are microseconds.
-- ORDER BY: as they started; cut at 10,000 spans, which is more than a trace is looked at with.
WITH
    (SELECT min(Start) FROM otel_traces_trace_id_ts WHERE TraceId = {trace:String}) AS first,
    (SELECT max(End) FROM otel_traces_trace_id_ts WHERE TraceId = {trace:String}) AS last
SELECT
    lower(SpanId) AS span_id,
    lower(ParentSpanId) AS parent_id,
    TraceState AS trace_state,
    replaceOne(upper(toString(SpanKind)), 'SPAN_KIND_', '') AS span_kind,
    if(span_kind IN ('SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER'), span_kind, 'INTERNAL') AS kind,
    replaceOne(upper(toString(StatusCode)), 'STATUS_CODE_', '') AS status_code,
    if(status_code IN ('OK', 'ERROR'), status_code, 'UNSET') AS status,
    StatusMessage AS status_message,
    ServiceName AS service,
    SpanName AS name,
    intDiv(toUnixTimestamp64Nano(Timestamp), 1000) AS start,
    intDiv(Duration, 1000) AS duration,
    ResourceAttributes AS resource_attributes,
    SpanAttributes AS attributes,
    `Events.Name` AS event_names,
    `Events.Attributes` AS event_attributes,
    `Links.TraceId` AS link_trace_ids,
    `Links.SpanId` AS link_span_ids
FROM otel_traces
WHERE TraceId = {trace:String}
  AND Timestamp >= first
  AND Timestamp <= last + INTERVAL 1 SECOND
ORDER BY Timestamp, span_id
LIMIT 10000
