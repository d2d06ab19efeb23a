-- When was the first event of a group that is stored?
SELECT toUnixTimestamp64Milli(min(timestamp)) AS first_seen
FROM events
WHERE project = {project:String} AND fingerprint IN
(
    SELECT fingerprint
    FROM placements AS p
    WHERE project = {project:String}
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
    GROUP BY fingerprint
    HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
)
