-- How many variants does a group have, and where is the one that founded it now? No variant means that there is no such group.
SELECT countIf(now = {group:UInt64}) AS variants, anyIf(leftPad(lower(hex(now)), 16, '0'), fingerprint = {group:UInt64}) AS founder_in
FROM
(
    SELECT fingerprint, argMax(p.group_id, (p.valid_from, p.decided_at)) AS now
    FROM placements AS p
    WHERE project = {project:String}
      AND (
          fingerprint = {group:UInt64}
          OR fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
      )
    GROUP BY fingerprint
)
