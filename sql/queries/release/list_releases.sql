-- Which releases of a project are known, by service and environment?
-- ORDER BY: the latest of each service and environment first; one that was not deployed counts from its first error.
SELECT service, environment, version, deployed_at, first_seen
FROM v_releases
WHERE project = {project:String}
ORDER BY service, environment, if(toUnixTimestamp64Milli(deployed_at) = 0, first_seen, deployed_at) DESC, version
