-- What do groups cost in latency, endpoint by endpoint? Positive: requests with the group take longer than healthy ones of the same
-- endpoint and hour; negative: they fail fast. Rely on significant ones only.
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    group_hex,
    service,
    endpoint,
    requests,
    round(delta_p50_us / 1000, 1) AS delta_p50_ms,
    round(delta_p95_us / 1000, 1) AS delta_p95_ms,
    round(extra_us / 1e6, 1) AS extra_s,
    round(saved_us / 1e6, 1) AS saved_s,
    healthy_requests,
    pooled_hours,
    significant
FROM v_group_impact(project = {project:String}, from = {from:Date}, to = {to:Date})
ORDER BY significant DESC, extra_us DESC, group_hex, service, endpoint
