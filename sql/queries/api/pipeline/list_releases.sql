-- Which releases of a project are known, by service and environment?
-- ORDER BY: the latest of each service and environment first; one that was not deployed counts from its first error.
SELECT
    toString(r.service) AS service, toString(r.environment) AS environment, version,
    if(toUnixTimestamp64Milli(r.deployed_at) = 0, NULL, r.deployed_at) AS deployed_at,
    if(toUnixTimestamp64Milli(r.first_seen) = 0, NULL, r.first_seen) AS first_seen
FROM v_releases AS r
WHERE project = {project:String}
ORDER BY service, environment, if(toUnixTimestamp64Milli(r.deployed_at) = 0, r.first_seen, r.deployed_at) DESC, version
LIMIT 1000
