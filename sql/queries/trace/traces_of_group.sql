-- Which traces have an error of a group, in a span of time, and where did each begin? An empty environment leaves its condition
-- out. Asked of the table, so that the index by fingerprint leaves out what has none of the group's.
-- ORDER BY: the latest first.
WITH (
    SELECT groupArray(fingerprint)
    FROM v_placements
    WHERE project = {project:String} AND group_hex = {group:String}
) AS wanted
SELECT
    trace_id, version, time, environment, root_service, root_endpoint, duration, client_impacting, incomplete, truncated, sampled,
    span_count, failing_spans, services,
    arrayMap(role -> toString(role), arrayDistinct(arrayFilter((role, fingerprint) -> has(wanted, fingerprint), `groups.role`, `groups.fingerprint`))) AS roles,
    `origins.component`[1] AS component,
    if(empty(`origins.reason`), '', toString(`origins.reason`[1])) AS reason,
    if(empty(`origins.confidence`), '', toString(`origins.confidence`[1])) AS confidence,
    `origins.operation`[1] AS operation
FROM error_traces FINAL
WHERE project = {project:String}
  AND time >= {from:DateTime64(3, 'UTC')}
  AND time < {to:DateTime64(3, 'UTC')}
  AND ({environment:String} = '' OR environment = {environment:String})
  AND hasAny(`groups.fingerprint`, wanted)
ORDER BY time DESC, trace_id
LIMIT {limit:UInt32}
