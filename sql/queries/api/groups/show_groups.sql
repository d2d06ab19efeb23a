-- What is shown of some groups in a list, and how often did they occur in a window, in buckets of `interval` seconds? Days that have a
-- total are added up by six hours, so an interval with such days is no shorter. Counts and times beyond the window are those of groups; a
-- group that has none there yet has those of the window.
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
) AS placed,
occurred AS
(
    SELECT
        transform(d.fingerprint, placed.1, placed.2, toUInt64(0)) AS group_id,
        arraySort(groupUniqArray(service)) AS services,
        arraySort(groupUniqArray(environment)) AS environments,
        argMin(release, d.first_seen) AS first_release,
        argMax(release, d.last_seen) AS last_release,
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
    GROUP BY group_id
)
SELECT
    leftPad(lower(hex(o.group_id)), 16, '0') AS id,
    v.type AS type, v.template AS message, v.title AS title, v.culprit AS culprit, toString(v.level) AS level, v.platform AS platform,
    toString(g.status) AS status, g.assignee AS assignee, g.revision AS revision, o.services AS services, o.environments AS environments,
    if(g.version != 0, g.first_release, o.first_release) AS first_release,
    if(g.version != 0, g.last_release, o.last_release) AS last_release,
    g.count AS count,
    g.users AS users,
    if(g.version != 0, g.first_seen, o.first_seen) AS first_seen,
    o.last_seen AS last_seen,
    o.sparkline AS sparkline
FROM occurred AS o
LEFT JOIN
(
    SELECT fingerprint, type, template, title, culprit, level, platform
    FROM variants FINAL
    WHERE project = {project:String} AND fingerprint IN {groups:Array(UInt64)}
) AS v ON v.fingerprint = o.group_id
LEFT JOIN
(
    SELECT group_id, status, assignee, revision, users, count, first_seen, first_release, last_release, version
    FROM groups FINAL
    WHERE project = {project:String} AND group_id IN {groups:Array(UInt64)}
) AS g ON g.group_id = o.group_id
ORDER BY id
