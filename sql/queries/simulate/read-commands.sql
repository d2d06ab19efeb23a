-- What did people ask of single groups of a project before a time, and was done? A simulation leads the groups through
-- the same.
SELECT
    id,
    project,
    toUnixTimestamp64Milli(time) AS given_at,
    actor,
    kind,
    arguments
FROM commands FINAL
WHERE project = ?
  AND applied
  AND kind IN ('acknowledge', 'resolve', 'reopen', 'ignore', 'unignore', 'assign', 'comment')
  AND time < fromUnixTimestamp64Milli(toInt64(?), 'UTC')
ORDER BY given_at, id
