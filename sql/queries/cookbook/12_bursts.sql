-- When did a group burst: minutes with more than ten times its median, and at least 20 events?
-- With: project=shop, from=2026-01-01 00:00:00, to=2026-01-08 00:00:00
WITH per_minute AS
(
    SELECT group_hex, minute, sum(m.count) AS events
    FROM v_group_minutes AS m
    WHERE project = {project:String} AND minute >= {from:DateTime} AND minute < {to:DateTime}
    GROUP BY group_hex, minute
)
SELECT p.group_hex AS group_hex, p.minute AS minute, p.events AS events, usual.median AS median
FROM per_minute AS p
INNER JOIN (SELECT group_hex, quantileExact(events) AS median FROM per_minute GROUP BY group_hex) AS usual
    ON usual.group_hex = p.group_hex
WHERE events >= 20 AND events > 10 * median
ORDER BY minute, group_hex
