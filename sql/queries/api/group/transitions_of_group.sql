-- How did a group get where it stands?
-- ORDER BY: the latest first, by revision, which is the order of decision.
SELECT
    revision, toString(from_status) AS from, toString(to_status) AS to, reason, time, decided_at, actor, command, environment, release,
    announced, flapping, detail
FROM v_transitions
WHERE project = {project:String} AND group_id = {group:UInt64}
ORDER BY revision DESC
LIMIT 200
