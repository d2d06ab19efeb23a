-- How often did a group occur over time, by release? Buckets are numbered from the epoch; releases beyond the most frequent ones are one, flagged.
-- ORDER BY: the most frequent release first, each in the order of time.
WITH counted AS
(
    SELECT intDiv(toUnixTimestamp(minute), {interval:UInt32}) AS bucket, toString(release) AS version, sum(m.count) AS events
    FROM minutes AS m FINAL
    WHERE project = {project:String}
      AND minute >= {from:DateTime('UTC')}
      AND minute < {to:DateTime('UTC')}
      AND ({environment:String} = '' OR environment = {environment:String})
      AND fingerprint IN
      (
      SELECT fingerprint
          FROM placements AS p
          WHERE project = {project:String}
            AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
          GROUP BY fingerprint
          HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
      )
    GROUP BY bucket, version
    SETTINGS do_not_merge_across_partitions_select_final = 1
),
frequent AS (SELECT version FROM counted GROUP BY version ORDER BY sum(events) DESC, version LIMIT {releases:UInt32})
SELECT
    toBool(version NOT IN frequent) AS other,
    if(other, '', version) AS release,
    sum(events) AS total,
    sumMap([bucket], [events]) AS counts
FROM counted
GROUP BY other, release
ORDER BY other, total DESC, release
