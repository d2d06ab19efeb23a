-- Where did the failures of traces begin, and how surely? For the demo's summary. Handled failures hurt nobody and are left out.
-- error_traces is small and ordered by trace; all of it is read.
-- Parameter: limit, rows at the most.
SELECT
    component,
    reason,
    uniqExact(project, trace_id) AS traces
FROM error_traces FINAL
ARRAY JOIN
    origins.component AS component,
    origins.reason AS reason,
    origins.handled AS handled
WHERE rank = 0 AND NOT handled
GROUP BY component, reason
ORDER BY traces DESC, component, reason
LIMIT {limit:UInt32};
