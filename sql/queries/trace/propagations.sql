-- Which groups made which groups in other services, in a span of time by the hour? An empty environment or group leaves its
-- condition out; a group is looked for on both sides.
-- ORDER BY: what happened most often first.
WITH causes AS
(
    SELECT group_id, sum(weight) AS traces
    FROM
    (
        SELECT DISTINCT trace_id, weight, group_id
        FROM v_traced_groups
        WHERE project = {project:String}
          AND time >= {from:DateTime('UTC')}
          AND time < {to:DateTime('UTC')}
          AND ({environment:String} = '' OR environment = {environment:String})
          AND span_count > 0
    )
    GROUP BY group_id
),
sumMap(p.lag.1, p.lag.2) AS h
SELECT
    p.from_service AS from_service, p.from_group_hex AS from_group_hex, p.to_service AS to_service, p.to_group_hex AS to_group_hex,
    sum(p.observed) AS observed, sum(p.traces) AS traces,
    greatest(any(c.traces), traces) AS from_traces,
    traces / from_traces AS share,
    2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * arraySum(h.2), h.1, arrayCumSum(h.2))) / 2.02 AS lag_p50_us
FROM v_propagations AS p
LEFT JOIN causes AS c ON c.group_id = p.from_group_id
WHERE p.project = {project:String}
  AND p.hour >= {from:DateTime('UTC')}
  AND p.hour < {to:DateTime('UTC')}
  AND ({environment:String} = '' OR p.environment = {environment:String})
  AND ({group:String} = '' OR p.from_group_hex = {group:String} OR p.to_group_hex = {group:String})
GROUP BY from_service, from_group_hex, to_service, to_group_hex
ORDER BY traces DESC, from_service, from_group_hex, to_service, to_group_hex
LIMIT {limit:UInt32}
