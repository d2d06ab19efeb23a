-- Of which services do errors come without a trace to explain them, and why? Errors that name no trace; whose trace was not
-- sampled, so that no spans were to come; whose spans did not come; and whose trace is not known (yet, or any more).
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    e.service AS service,
    count() AS events,
    countIf(e.trace_id = '') AS without_trace_id,
    countIf(e.trace_id != '' AND t.trace_id = '') AS trace_not_known,
    countIf(t.trace_id != '' AND NOT t.sampled) AS not_sampled,
    countIf(t.sampled AND t.span_count = 0) AS without_spans,
    countIf(t.span_count > 0) AS explained,
    round(100 * explained / events, 1) AS percent_explained
FROM v_events AS e
LEFT JOIN v_error_traces AS t ON t.project = e.project AND t.trace_id = e.trace_id
WHERE e.project = {project:String} AND e.timestamp >= {from:Date} AND e.timestamp < {to:Date}
GROUP BY service
ORDER BY events DESC, service
