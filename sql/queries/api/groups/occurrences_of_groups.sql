-- How often did some variants occur in a window, where, and when, in buckets of `interval` seconds? Added up for each of `groups`, which
-- names the group of each of `fingerprints`. Bucket 0 is what is outside of the window. Days that have a total are added up by six hours,
-- so an interval with such days is no shorter.
-- ORDER BY: by group.
SELECT
    leftPad(lower(hex(transform(d.fingerprint, {fingerprints:Array(UInt64)}, {groups:Array(UInt64)}, toUInt64(0)))), 16, '0') AS id,
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
            arrayMap(
                quarter -> intDiv(toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))) + 21600 * quarter, {interval:UInt32}),
                range(4))) AS buckets,
        if({interval:UInt32} >= 86400, [count], quarters) AS events
    FROM day_totals
    WHERE project = {project:String} AND ({environment:String} = '' OR environment = {environment:String})
      AND day IN {whole_days:Array(Date)}
      AND fingerprint IN {fingerprints:Array(UInt64)}
    UNION ALL
    SELECT
        fingerprint, service, environment, release, first_seen, last_seen,
        arrayMap(
            minute -> if(
                begin + 60 * minute >= {from:UInt32} AND begin + 60 * minute < {to:UInt32},
                intDiv(begin + 60 * minute, {interval:UInt32}),
                0),
            mapKeys(counts)) AS buckets,
        mapValues(counts) AS events
    FROM (SELECT *, toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))) AS begin FROM days FINAL)
    WHERE project = {project:String} AND ({environment:String} = '' OR environment = {environment:String})
      AND day IN {other_days:Array(Date)}
      AND last_seen >= toDateTime({from:UInt32}, 'UTC')
      AND first_seen < toDateTime({to:UInt32}, 'UTC')
      AND fingerprint IN {fingerprints:Array(UInt64)}
    SETTINGS do_not_merge_across_partitions_select_final = 1
) AS d
GROUP BY id
ORDER BY id
