-- Which projects have events within a time and its warm-up, and how many within the time itself? One project if it is
-- named, else all.
SELECT
    project,
    countIf(timestamp >= fromUnixTimestamp64Milli({from:Int64}, 'UTC')) AS events
FROM events
WHERE timestamp >= fromUnixTimestamp64Milli({warm_up:Int64}, 'UTC')
  AND timestamp < fromUnixTimestamp64Milli({to:Int64}, 'UTC')
  AND ({project:String} = '' OR project = {project:String})
GROUP BY project
ORDER BY project
