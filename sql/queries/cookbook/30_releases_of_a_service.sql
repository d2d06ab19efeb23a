-- Which releases of a service are there in each environment, and how long after the deployment came the first error?
-- 1970 stands for never deployed, or never an error.
-- With: project=shop, service=checkout
SELECT
    environment,
    version,
    deployed_at,
    first_seen,
    if(
        toUnixTimestamp64Milli(deployed_at) = 0 OR toUnixTimestamp64Milli(first_seen) = 0,
        NULL,
        dateDiff('minute', deployed_at, first_seen)) AS minutes_to_first_error
FROM v_releases
WHERE project = {project:String} AND service = {service:String}
ORDER BY environment, if(toUnixTimestamp64Milli(deployed_at) = 0, first_seen, deployed_at), version
