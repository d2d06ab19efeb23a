-- What did people ask of single groups of a project, and was done? A replay leads the groups through the same.
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
ORDER BY given_at, id
