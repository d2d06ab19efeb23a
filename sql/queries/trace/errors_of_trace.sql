-- Which errors does one trace have, what is each to its failure, and where did that begin?
-- ORDER BY: roots first, as a reader begins there.
SELECT
    fingerprint_hex, group_hex, toString(role) AS role, service, span_id, root_group_hex, origin_known, component, reason, confidence,
    origin_span_id, operation, type
FROM v_traced_groups AS g
WHERE project = {project:String} AND trace_id = {trace:String}
ORDER BY g.role, service, span_id, fingerprint_hex
