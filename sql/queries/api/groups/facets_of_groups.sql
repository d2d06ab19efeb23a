-- How do the groups of a project that were seen in a window, and are what was searched for, divide? Of each facet the 20 values that
-- most groups have, and the number of groups as the facet `total`. `fields` are those of facets and of conditions. All up to the last
-- `SELECT` is that of list_groups.
-- ORDER BY: what most groups have first.
WITH
release -> arrayResize(arrayMap(part -> toUInt32OrZero(part), splitByChar('.', extract(release, '(\\d+(?:\\.\\d+)*)[^@]*$'))), 4) AS numbers,
(field, texts) -> if(has({fields:Array(String)}, field), arrayMap(text -> lowerUTF8(text), texts), []) AS values,
placed AS
(
    SELECT fingerprint, argMax(p.group_id, (p.valid_from, p.decided_at)) AS group_id
    FROM placements AS p
    WHERE project = {project:String}
    GROUP BY fingerprint
),
occurred AS
(
    SELECT
        fingerprint,
        if(has({fields:Array(String)}, 'service'), groupUniqArray(service), []) AS services,
        if(has({fields:Array(String)}, 'environment'), groupUniqArray(environment), []) AS environments,
        if(has({fields:Array(String)}, 'release'), groupUniqArray(release), []) AS releases,
        min(d.first_seen) AS first_seen,
        max(d.last_seen) AS last_seen,
        sum(events) AS count
    FROM
    (
        SELECT fingerprint, service, environment, release, first_seen, last_seen, if({counted:Bool}, count, 0) AS events
        FROM day_totals
        WHERE project = {project:String} AND day IN {whole_days:Array(Date)}
        UNION ALL
        SELECT
            fingerprint, service, environment, release, first_seen, last_seen,
            if(
                {counted:Bool},
                arraySum(
                    (minute, events) -> if(begin + 60 * minute >= {from:UInt32} AND begin + 60 * minute < {to:UInt32}, events, 0),
                    mapKeys(counts),
                    mapValues(counts)),
                0) AS events
        FROM (SELECT *, toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))) AS begin FROM days FINAL)
        WHERE project = {project:String} AND day IN {other_days:Array(Date)}
          AND last_seen >= toDateTime({from:UInt32}, 'UTC')
          AND first_seen < toDateTime({to:UInt32}, 'UTC')
    ) AS d
    WHERE {environment:String} = '' OR environment = {environment:String}
    GROUP BY fingerprint
    SETTINGS do_not_merge_across_partitions_select_final = 1
),
found AS
(
    SELECT
        p.group_id AS group_id,
        groupUniqArrayArray(o.services) AS services,
        groupUniqArrayArray(o.environments) AS environments,
        groupUniqArrayArray(o.releases) AS releases,
        groupArray(o.fingerprint) AS seen,
        min(o.first_seen) AS first_in_window,
        max(o.last_seen) AS last_seen,
        sum(o.count) AS window_count,
        if(has({fields:Array(String)}, 'type'), groupUniqArray(v.type), []) AS types,
        if(has({fields:Array(String)}, 'title'), groupUniqArray(v.title), []) AS titles,
        if(has({fields:Array(String)}, 'culprit'), groupUniqArray(v.culprit), []) AS culprits,
        if(has({fields:Array(String)}, 'tag'), groupUniqArrayArray(v.tags), []) AS tags,
        groupUniqArrayArray(v.texts) AS texts
    FROM occurred AS o
    INNER JOIN placed AS p ON p.fingerprint = o.fingerprint
    LEFT JOIN
    (
        SELECT
            fingerprint, type, title, culprit, arrayMap((name, tag) -> concat(name, '=', tag), mapKeys(tags), mapValues(tags)) AS tags,
            if(
                has({fields:Array(String)}, 'text'),
                arrayFilter(
                    pattern ->
                        lowerUTF8(concat(title, '\n', message, '\n', culprit, '\n', arrayStringConcat(canonical_frames, '\n'))) LIKE pattern,
                    arrayFlatten(arrayFilter(
                        (patterns, field) -> field = 'text',
                        {condition_patterns:Array(Array(String))},
                        {condition_field:Array(String)}))),
                []) AS texts
        FROM variants FINAL
        WHERE project = {project:String} AND hasAny({fields:Array(String)}, ['type', 'title', 'culprit', 'text', 'tag'])
    ) AS v ON v.fingerprint = o.fingerprint
    GROUP BY group_id
),
matched AS
(
    SELECT
        f.group_id AS group_id, f.services AS services, f.environments AS environments, f.releases AS releases,
        f.seen AS seen, f.last_seen AS last_seen, f.window_count AS window_count,
        leftPad(lower(hex(f.group_id)), 16, '0') AS id,
        v.type AS type, toString(v.level) AS level,
        toString(g.status) AS status, g.assignee AS assignee, g.users AS users,
        if(g.version != 0, g.count, f.window_count) AS count,
        if(g.version != 0, g.first_seen, f.first_in_window) AS first_seen
    FROM found AS f
    LEFT JOIN
    (
        SELECT fingerprint, type, level, platform
        FROM variants FINAL
        WHERE project = {project:String} AND hasAny({fields:Array(String)}, ['type', 'level', 'platform'])
    ) AS v ON v.fingerprint = f.group_id
    LEFT JOIN
    (
        SELECT group_id, status, assignee, users, count, first_seen, version
        FROM groups FINAL
        WHERE project = {project:String}
    ) AS g ON g.group_id = f.group_id
    WHERE (
        empty({condition_field:Array(String)})
        OR arrayAll(
            (field, negated, patterns) -> negated != arrayExists(
                text -> if(field = 'text', has(patterns, text), arrayExists(pattern -> text LIKE pattern, patterns)),
                map(
                    'service', values('service', f.services), 'environment', values('environment', f.environments),
                    'release', values('release', f.releases), 'type', values('type', f.types), 'title', values('title', f.titles),
                    'culprit', values('culprit', f.culprits), 'tag', values('tag', f.tags), 'text', f.texts,
                    'platform', values('platform', [toString(v.platform)]), 'level', values('level', [level]),
                    'status', values('status', [status]), 'assignee', values('assignee', [assignee]), 'group', values('group', [id]))[field]),
            {condition_field:Array(String)},
            {condition_negated:Array(Bool)},
            {condition_patterns:Array(Array(String))})
        )
      AND (
        empty({release_comparison:Array(String)})
        OR arrayAll(
            (comparison, than) -> arrayExists(
                version -> multiIf(
                    comparison = '>', version > than, comparison = '>=', version >= than, comparison = '<', version < than,
                    version <= than),
                arrayMap(release -> numbers(release), arrayFilter(release -> match(release, '\\d'), f.releases))),
            {release_comparison:Array(String)},
            {release_than:Array(Array(UInt32))})
        )
      AND toInt64(count) BETWEEN {count_from:Int64} AND {count_to:Int64}
      AND toInt64(users) BETWEEN {users_from:Int64} AND {users_to:Int64}
      AND toUnixTimestamp64Milli(first_seen) BETWEEN {first_seen_from:Int64} AND {first_seen_to:Int64}
      AND toUnixTimestamp64Milli(f.last_seen) BETWEEN {last_seen_from:Int64} AND {last_seen_to:Int64}
)
SELECT facet.1 AS name, facet.2 AS value, count() AS groups
FROM
(
    SELECT arrayJoin(arrayConcat(
        [('total', ''), ('status', status), ('level', level), ('type', toString(type)), ('assignee', assignee)],
        arrayMap(service -> ('service', toString(service)), services),
        arrayMap(environment -> ('environment', toString(environment)), environments),
        arrayMap(release -> ('release', toString(release)), releases))) AS facet
    FROM matched
)
GROUP BY name, value
ORDER BY name, groups DESC, value
LIMIT 20 BY name
