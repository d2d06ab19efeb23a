-- What was deployed of a project before a time, as somebody said? Releases that only errors told of are learned from those.
SELECT
    project,
    service,
    environment,
    version,
    toUnixTimestamp64Milli(deployed_at) AS at
FROM releases FINAL
WHERE project = ?
  AND deployed_at > toDateTime64(0, 3, 'UTC')
  AND deployed_at < fromUnixTimestamp64Milli(toInt64(?), 'UTC')
ORDER BY at, service, environment, version
