-- Which spans does one trace have, by its latest version?
-- ORDER BY: as they started by the clocks of their services; parents before children that started with them.
SELECT *
FROM v_trace_spans
WHERE project = {project:String} AND trace_id = {trace:String}
ORDER BY start, duration DESC, span_id
LIMIT {limit:UInt32}
