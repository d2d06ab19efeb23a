-- What was deployed last, in an environment if one is named?
SELECT toString(service) AS service, toString(environment) AS environment, version, deployed_at AS at, toUnixTimestamp64Milli(deployed_at) AS _millis
FROM v_releases
WHERE project = {project:String}
  AND ({environment:String} = '' OR environment = {environment:String})
  AND deployed_at > toDateTime64(0, 3, 'UTC')
  AND deployed_at <= {to:DateTime64(3, 'UTC')}
ORDER BY deployed_at DESC, service, version
LIMIT 1
