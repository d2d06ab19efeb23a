-- How often did some groups occur in a window, in buckets of `interval` seconds? From a day on, buckets are days.
-- ORDER BY: by group and bucket, as they are drawn.
SELECT leftPad(lower(hex(p.group_id)), 16, '0') AS id, intDiv(at, {interval:UInt32}) AS bucket, sum(events) AS count
FROM
(
    SELECT
        fingerprint,
        arrayJoin(if(
            {interval:UInt32} >= 86400,
            [(begin, arraySum((minute, c) -> if(begin + 60 * minute >= {from:UInt32} AND begin + 60 * minute < {to:UInt32}, c, 0), mapKeys(d.counts), mapValues(d.counts)))],
            arrayMap((minute, c) -> (begin + 60 * minute, c), mapKeys(d.counts), mapValues(d.counts)))) AS entry,
        toUInt32(toUnixTimestamp(toDateTime(d.day, 'UTC'))) AS begin,
        entry.1 AS at,
        entry.2 AS events
    FROM days AS d FINAL
    WHERE project = {project:String}
      AND day >= toDate(toDateTime({from:UInt32}, 'UTC'))
      AND day <= toDate(toDateTime({to:UInt32}, 'UTC'))
      AND ({environment:String} = '' OR environment = {environment:String})
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id IN {groups:Array(UInt64)})
    SETTINGS do_not_merge_across_partitions_select_final = 1
) AS c
INNER JOIN
(
    SELECT fingerprint, argMax(p.group_id, (p.valid_from, p.decided_at)) AS group_id
    FROM placements AS p
    WHERE project = {project:String}
    GROUP BY fingerprint
    HAVING group_id IN {groups:Array(UInt64)}
) AS p ON p.fingerprint = c.fingerprint
WHERE {interval:UInt32} >= 86400 OR (at >= {from:UInt32} AND at < {to:UInt32})
GROUP BY id, bucket
ORDER BY id, bucket
