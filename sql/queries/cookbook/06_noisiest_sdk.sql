-- Which client versions send the most events, and for how few groups?
-- With: project=shop, from=2026-01-01 00:00:00, to=2026-01-08 00:00:00
SELECT sdk, count() AS events, uniqExact(group_id) AS groups, round(events / groups, 1) AS events_per_group
FROM v_events
WHERE project = {project:String} AND timestamp >= {from:DateTime} AND timestamp < {to:DateTime}
GROUP BY sdk
ORDER BY events DESC, sdk
