-- When did a group begin? As minutes tell, of which there are far fewer than events.
SELECT toUnixTimestamp64Milli(min(m.first_seen)) AS first_seen
FROM minutes AS m
WHERE project = {project:String} AND fingerprint IN
(
    SELECT fingerprint
    FROM placements AS p
    WHERE project = {project:String}
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
    GROUP BY fingerprint
    HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
)
