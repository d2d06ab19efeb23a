-- Which groups did a release fix: seen before it in a service that runs it, and never in it or after it began?
-- With: project=shop, release=1.1.0
WITH rollout AS
(
    SELECT service, min(minute) AS began
    FROM v_group_minutes
    WHERE project = {project:String} AND release = {release:String}
    GROUP BY service
)
SELECT m.service AS service, m.group_hex AS group_hex, max(m.last_seen) AS last_seen, sum(m.count) AS events_before
FROM v_group_minutes AS m
INNER JOIN rollout AS r ON r.service = m.service
WHERE m.project = {project:String}
GROUP BY service, group_hex
HAVING max(m.minute) < any(r.began)
ORDER BY service, events_before DESC, group_hex
