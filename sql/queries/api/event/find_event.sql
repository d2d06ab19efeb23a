-- When did an event of a group happen?
SELECT toUnixTimestamp64Milli(timestamp) AS millis
FROM events
WHERE project = {project:String}
  AND event_id = toUUID({event:String})
  AND timestamp >= {from:DateTime64(3, 'UTC')}
  AND timestamp < {to:DateTime64(3, 'UTC')}
  AND fingerprint IN
  (
    SELECT fingerprint
    FROM placements AS p
    WHERE project = {project:String}
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
    GROUP BY fingerprint
    HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
  )
ORDER BY timestamp
LIMIT 1
