-- How did a group develop, release by release? Events per hour.
-- With: project=shop, group=00000000000000a1
SELECT toStartOfHour(minute) AS hour, release, sum(m.count) AS events
FROM v_group_minutes AS m
WHERE project = {project:String} AND group_hex = {group:String}
GROUP BY hour, release
ORDER BY hour, release
