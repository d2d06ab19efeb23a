-- What does a group cost in latency, endpoint by endpoint, in a span of time?
-- ORDER BY: what can be relied on first, then what costs most.
SELECT
    environment, service, endpoint, entry, requests, healthy_requests, hours, pooled_hours, delta_p50_us, delta_p95_us, ratio_p50,
    ratio_p95, extra_us, saved_us, z, p_value, significant
FROM v_group_impact(project = {project:String}, from = {from:DateTime64(3, 'UTC')}, to = {to:DateTime64(3, 'UTC')})
WHERE group_hex = {group:String}
ORDER BY significant DESC, extra_us DESC, service, endpoint
LIMIT {limit:UInt32}
