-- Which groups make which groups in other services, how often, and after how long? The percentage is of the traces that the
-- causing group is in, in the hours in which it happened.
-- With: project=shop, from=2026-01-01, to=2026-01-08
WITH sumMap(p.lag.1, p.lag.2) AS lag
SELECT
    p.from_service AS from_service,
    p.from_group_hex AS from_group_hex,
    p.to_service AS to_service,
    p.to_group_hex AS to_group_hex,
    any(g.title) AS to_title,
    sum(p.traces) AS traces,
    round(100 * traces / sum(p.from_traces), 1) AS percent,
    round(2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * arraySum(lag.2), lag.1, arrayCumSum(lag.2))) / 2.02 / 1000, 1) AS lag_p50_ms
FROM v_propagations AS p
LEFT JOIN v_groups AS g ON g.project = p.project AND g.group_id = p.to_group_id
WHERE p.project = {project:String} AND p.hour >= {from:Date} AND p.hour < {to:Date}
GROUP BY from_service, from_group_hex, to_service, to_group_hex
ORDER BY traces DESC, from_group_hex, to_group_hex
