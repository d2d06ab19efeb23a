-- How often did some groups occur in a window, where, and when, in buckets of `interval` seconds? Days that have a total are added up by
-- six hours, so an interval with such days is no shorter.
-- ORDER BY: by group.
WITH
(
    SELECT groupArray((fingerprint, group_id))
    FROM
    (
        SELECT fingerprint, argMax(p.group_id, (p.valid_from, p.decided_at)) AS group_id
        FROM placements AS p
        WHERE project = {project:String}
        GROUP BY fingerprint
        HAVING group_id IN {groups:Array(UInt64)}
    )
) AS placed
SELECT
    leftPad(lower(hex(transform(d.fingerprint, placed.1, placed.2, toUInt64(0)))), 16, '0') AS id,
    arraySort(groupUniqArray(service)) AS services,
    arraySort(groupUniqArray(environment)) AS environments,
    argMin(d.release, d.first_seen) AS first_release,
    argMax(d.release, d.last_seen) AS last_release,
    min(d.first_seen) AS first_seen,
    max(d.last_seen) AS last_seen,
    sumMap(d.buckets, d.events) AS sparkline
FROM
(
    SELECT
        fingerprint, service, environment, release, first_seen, last_seen,
        if(
            {interval:UInt32} >= 86400,
            [intDiv(toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))), {interval:UInt32})],
            arrayMap(quarter -> intDiv(toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))) + 21600 * quarter, {interval:UInt32}), range(4))) AS buckets,
        if({interval:UInt32} >= 86400, [count], quarters) AS events
    FROM day_totals
    WHERE project = {project:String} AND ({environment:String} = '' OR environment = {environment:String})
      AND day IN {whole_days:Array(Date)}
      AND fingerprint IN (placed.1)
    UNION ALL
    SELECT
        fingerprint, service, environment, release, first_seen, last_seen,
        arrayMap(minute -> intDiv(minute, {interval:UInt32}), minutes) AS buckets,
        arrayFilter((events, minute) -> minute >= {from:UInt32} AND minute < {to:UInt32}, mapValues(counts), all_minutes) AS events
    FROM
    (
        SELECT
            *,
            arrayMap(minute -> toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))) + 60 * minute, mapKeys(counts)) AS all_minutes,
            arrayFilter(minute -> minute >= {from:UInt32} AND minute < {to:UInt32}, all_minutes) AS minutes
        FROM days FINAL
    )
    WHERE project = {project:String} AND ({environment:String} = '' OR environment = {environment:String})
      AND day IN {other_days:Array(Date)}
      AND last_seen >= toDateTime({from:UInt32}, 'UTC')
      AND first_seen < toDateTime({to:UInt32}, 'UTC')
      AND fingerprint IN (placed.1)
    SETTINGS do_not_merge_across_partitions_select_final = 1
) AS d
GROUP BY id
ORDER BY id
