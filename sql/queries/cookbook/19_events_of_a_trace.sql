-- What failed in one trace, in the order in which it happened?
-- With: project=shop, trace=000000000000000000000000000000a1
SELECT timestamp, service, group_hex, title, span_id
FROM v_events
WHERE project = {project:String} AND trace_id = {trace:String}
ORDER BY timestamp, service
