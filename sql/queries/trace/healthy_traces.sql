-- With which healthy traces may a failing one be compared? Those of its endpoint and environment that were kept.
-- ORDER BY: the nearest hour first, then the least rank, by which they were chosen.
WITH failed AS
(
    SELECT environment, root_service, root_endpoint, time
    FROM v_error_traces
    WHERE project = {project:String} AND trace_id = {trace:String}
)
SELECT trace_id, h.time AS time, h.duration AS duration, h.span_count AS span_count
FROM v_error_traces AS h
INNER JOIN failed AS f
    ON f.environment = h.environment AND f.root_service = h.root_service AND f.root_endpoint = h.root_endpoint
WHERE h.project = {project:String} AND NOT h.failing
ORDER BY abs(dateDiff('hour', f.time, h.time)), h.rank, trace_id
LIMIT {limit:UInt32}
