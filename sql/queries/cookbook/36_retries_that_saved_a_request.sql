-- Which calls were saved by a retry, and what did the failed attempts cost? From the start of a failed attempt to that of the first
-- later one of the same call that did not fail.
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    service,
    peer,
    name,
    count() AS failed_attempts,
    uniqExact(trace_id) AS traces,
    round(avg(lost_us) / 1000, 1) AS mean_lost_ms,
    arraySort(groupUniqArray(error_type)) AS error_types
FROM
(
    SELECT
        f.trace_id AS trace_id,
        f.span_id AS span_id,
        any(f.service) AS service,
        any(f.peer) AS peer,
        any(f.name) AS name,
        any(f.error_type) AS error_type,
        min(dateDiff('microsecond', f.start, r.start)) AS lost_us
    FROM v_trace_spans AS f
    INNER JOIN v_trace_spans AS r
        ON r.project = f.project AND r.trace_id = f.trace_id AND r.parent_id = f.parent_id AND r.service = f.service
        AND r.kind = f.kind AND r.peer = f.peer AND r.name = f.name
    WHERE f.project = {project:String}
      AND f.time >= {from:Date}
      AND f.time < {to:Date}
      AND f.kind = 'CLIENT'
      AND f.role = 'HANDLED'
      AND r.role = 'NONE'
      AND r.start >= f.start
      AND addMicroseconds(r.start, r.duration) >= addMicroseconds(f.start, f.duration)
    GROUP BY trace_id, span_id
)
GROUP BY service, peer, name
ORDER BY failed_attempts DESC, service, peer, name
