-- Which deployments of the services of a group lie in a span of time?
-- ORDER BY: as they happened; the latest 200.
SELECT service, environment, version, deployed_at AS at
FROM releases FINAL
WHERE project = {project:String}
  AND deployed_at >= {from:DateTime64(3, 'UTC')}
  AND deployed_at < {to:DateTime64(3, 'UTC')}
  AND ({environment:String} = '' OR environment = {environment:String})
  AND service IN
  (
      SELECT DISTINCT service
      FROM minutes
      WHERE project = {project:String} AND fingerprint IN
      (
      SELECT fingerprint
          FROM placements AS p
          WHERE project = {project:String}
            AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
          GROUP BY fingerprint
          HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
      )
  )
ORDER BY at DESC, service, environment, version
LIMIT 200
