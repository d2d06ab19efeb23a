-- Which spans of one trace did the user's own collector keep? One line a span, each an ExportTraceServiceRequest in JSON,
-- so that what is read here is read as what is received. Run in the database of the ClickHouse exporter; both its old
-- names (SPAN_KIND_SERVER, STATUS_CODE_ERROR) and its new ones (Server, Error) are understood.
-- otel_traces is ordered by service and time: the span of time comes from otel_traces_trace_id_ts.
-- Parameter: trace, 32 hex digits.
WITH
    (SELECT min(Start) FROM otel_traces_trace_id_ts WHERE TraceId = {trace:String}) AS first,
    (SELECT max(End) + INTERVAL 1 SECOND FROM otel_traces_trace_id_ts WHERE TraceId = {trace:String}) AS last,
    attributes -> '[' || arrayStringConcat(
        arrayMap(
            (key, value) -> '{"key":' || toJSONString(key) || ',"value":{"stringValue":' || toJSONString(value) || '}}',
            mapKeys(attributes),
            mapValues(attributes)),
        ',') || ']' AS pairs,
    upper(SpanKind) AS kind,
    upper(StatusCode) AS code
SELECT
    '{"resourceSpans":[{"resource":{"attributes":' || pairs(ResourceAttributes)
    || '},"scopeSpans":[{"spans":[{"traceId":' || toJSONString(TraceId)
    || ',"spanId":' || toJSONString(SpanId)
    || ',"parentSpanId":' || toJSONString(ParentSpanId)
    || ',"traceState":' || toJSONString(TraceState)
    || ',"name":' || toJSONString(SpanName)
    || ',"kind":' || toString(multiIf(
        endsWith(kind, 'INTERNAL'), 1,
        endsWith(kind, 'SERVER'), 2,
        endsWith(kind, 'CLIENT'), 3,
        endsWith(kind, 'PRODUCER'), 4,
        endsWith(kind, 'CONSUMER'), 5,
        0))
    || ',"startTimeUnixNano":"' || toString(toUnixTimestamp64Nano(Timestamp))
    || '","endTimeUnixNano":"' || toString(toUnixTimestamp64Nano(Timestamp) + toInt64(Duration))
    || '","attributes":' || pairs(SpanAttributes)
    || ',"events":[' || arrayStringConcat(
        arrayMap(
            (time, name, attributes) ->
                '{"timeUnixNano":"' || toString(toUnixTimestamp64Nano(time)) || '","name":' || toJSONString(name)
                || ',"attributes":' || pairs(attributes) || '}',
            Events.Timestamp,
            Events.Name,
            Events.Attributes),
        ',')
    || '],"links":[' || arrayStringConcat(
        arrayMap(
            (trace, span) -> '{"traceId":' || toJSONString(trace) || ',"spanId":' || toJSONString(span) || '}',
            Links.TraceId,
            Links.SpanId),
        ',')
    || '],"status":{"code":' || toString(multiIf(endsWith(code, 'OK'), 1, endsWith(code, 'ERROR'), 2, 0))
    || ',"message":' || toJSONString(StatusMessage) || '}}]}]}]}' AS request
FROM otel_traces
WHERE TraceId = {trace:String} AND Timestamp >= first AND Timestamp <= last
ORDER BY Timestamp
LIMIT 10000;
