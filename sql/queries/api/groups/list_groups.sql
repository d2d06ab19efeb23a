-- Which groups of a project were seen in a window, and are what was searched for? One page, after the group that `after` names.
-- Each condition holds if one of its patterns, in lower case, is LIKE one of the texts of its field, or none if it is negated. Counts
-- and times beyond the window are those of groups; a group that has none there yet has those of the window. All up to the last
-- `SELECT` is that of facets_of_groups.
-- ORDER BY: the greatest first, by what the caller chose of a closed list; the group decides between equals.
WITH
release -> arrayResize(arrayMap(part -> toUInt32OrZero(part), splitByChar('.', extract(release, '(\\d+(?:\\.\\d+)*)[^@]*$'))), 4) AS numbers,
placed AS
(
    SELECT fingerprint, group_id, count() OVER (PARTITION BY group_id) AS variants
    FROM
    (
        SELECT fingerprint, argMax(p.group_id, (p.valid_from, p.decided_at)) AS group_id
        FROM placements AS p
        WHERE project = {project:String}
        GROUP BY fingerprint
    )
),
occurred AS
(
    SELECT
        fingerprint,
        groupUniqArray(service) AS services,
        groupUniqArray(environment) AS environments,
        groupUniqArray(release) AS releases,
        argMin(release, d.first_seen) AS first_release,
        argMax(release, d.last_seen) AS last_release,
        min(d.first_seen) AS first_seen,
        max(d.last_seen) AS last_seen,
        sum(if(
            {counted:Bool},
            arraySum(
                (minute, events) -> if(begin + 60 * minute >= {from:UInt32} AND begin + 60 * minute < {to:UInt32}, events, 0),
                mapKeys(d.counts),
                mapValues(d.counts)),
            0)) AS count
    FROM (SELECT *, toUInt32(toUnixTimestamp(toDateTime(day, 'UTC'))) AS begin FROM days FINAL) AS d
    WHERE project = {project:String}
      AND day >= toDate(toDateTime({from:UInt32}, 'UTC'))
      AND day <= toDate(toDateTime({to:UInt32}, 'UTC'))
      AND d.last_seen >= toDateTime({from:UInt32}, 'UTC')
      AND d.first_seen < toDateTime({to:UInt32}, 'UTC')
      AND ({environment:String} = '' OR environment = {environment:String})
    GROUP BY fingerprint
    SETTINGS do_not_merge_across_partitions_select_final = 1
),
found AS
(
    SELECT
        p.group_id AS group_id,
        any(p.variants) AS variants,
        arraySort(groupUniqArrayArray(o.services)) AS services,
        arraySort(groupUniqArrayArray(o.environments)) AS environments,
        arraySort(groupUniqArrayArray(o.releases)) AS releases,
        argMin(o.first_release, o.first_seen) AS earliest_release,
        argMax(o.last_release, o.last_seen) AS latest_release,
        min(o.first_seen) AS first_in_window,
        max(o.last_seen) AS last_seen,
        sum(o.count) AS window_count,
        groupUniqArray(lowerUTF8(v.type)) AS types,
        groupUniqArray(lowerUTF8(v.title)) AS titles,
        groupUniqArray(lowerUTF8(v.culprit)) AS culprits,
        groupArray(if(
            has({condition_field:Array(String)}, 'text'),
            lowerUTF8(concat(v.title, '\n', v.message, '\n', v.culprit, '\n', arrayStringConcat(v.canonical_frames, '\n'))),
            '')) AS texts,
        groupUniqArrayArray(arrayMap((name, tag) -> concat(name, '=', lowerUTF8(tag)), mapKeys(v.tags), mapValues(v.tags))) AS tags
    FROM occurred AS o
    INNER JOIN placed AS p ON p.fingerprint = o.fingerprint
    LEFT JOIN
    (
        SELECT fingerprint, type, title, culprit, message, canonical_frames, tags
        FROM variants FINAL
        WHERE project = {project:String}
    ) AS v ON v.fingerprint = o.fingerprint
    GROUP BY group_id
),
matched AS
(
    SELECT
        f.group_id AS group_id, f.variants AS variants, f.services AS services, f.environments AS environments,
        f.releases AS releases, f.last_seen AS last_seen, f.window_count AS window_count,
        leftPad(lower(hex(f.group_id)), 16, '0') AS id,
        v.type AS type, v.template AS template, v.title AS title, v.culprit AS culprit, toString(v.level) AS level, v.platform AS platform,
        toString(g.status) AS status, g.assignee AS assignee, g.revision AS revision, g.users AS users,
        g.version != 0 AS known,
        if(known, g.count, f.window_count) AS count,
        if(known, g.first_seen, f.first_in_window) AS first_seen,
        if(known, g.first_release, f.earliest_release) AS first_release,
        if(known, g.last_release, f.latest_release) AS last_release
    FROM found AS f
    LEFT JOIN
    (
        SELECT fingerprint, type, template, title, culprit, level, platform
        FROM variants FINAL
        WHERE project = {project:String}
    ) AS v ON v.fingerprint = f.group_id
    LEFT JOIN
    (
        SELECT group_id, status, assignee, revision, users, count, first_seen, first_release, last_release, version
        FROM groups FINAL
        WHERE project = {project:String}
    ) AS g ON g.group_id = f.group_id
    WHERE (
        empty({condition_field:Array(String)})
        OR arrayAll(
            (field, negated, patterns) -> negated != arrayExists(
                text -> arrayExists(pattern -> lowerUTF8(text) LIKE pattern, patterns),
                map(
                    'service', f.services, 'environment', f.environments, 'release', f.releases, 'type', f.types, 'title', f.titles,
                    'culprit', f.culprits, 'text', f.texts, 'tag', f.tags, 'platform', [toString(v.platform)], 'level', [level],
                    'status', [status], 'assignee', [assignee], 'group', [id])[field]),
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
SELECT
    id, type, template AS message, title, culprit, level, platform, status, assignee, revision, services, environments, first_release,
    last_release, variants, count, users, first_seen, last_seen, rank, total
FROM
(
    SELECT
        *,
        count() OVER () AS total,
        multiIf(
            {sort:String} = 'first-seen', toUnixTimestamp64Milli(first_seen),
            {sort:String} = 'count', toInt64(window_count),
            {sort:String} = 'users', toInt64(users),
            toUnixTimestamp64Milli(last_seen)) AS rank
    FROM matched
)
WHERE {after:String} = '' OR rank < {after_rank:Int64} OR (rank = {after_rank:Int64} AND id > {after:String})
ORDER BY rank DESC, id
LIMIT {limit:UInt32}
