-- How do the groups of a project that were seen in a window, and are what was searched for, divide? Of each facet the 20 values that
-- most groups have, and the number of groups as the facet `total`. All up to `SELECT` is that of list_groups.
-- ORDER BY: what most groups have first.
WITH
(texts, wanted, unwanted) ->
    (empty(wanted) AND empty(unwanted))
    OR (
        arrayAll(alternatives -> arrayExists(pattern -> arrayExists(text -> text LIKE pattern, texts), alternatives), wanted)
        AND NOT arrayExists(pattern -> arrayExists(text -> text LIKE pattern, texts), unwanted)
    ) AS matches,
release -> arrayResize(arrayMap(part -> toUInt32OrZero(part), splitByChar('.', extract(release, '(\\d+(?:\\.\\d+)*)[^@]*$'))), 4) AS numbers,
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
        groupUniqArray(service) AS services,
        groupUniqArray(environment) AS environments,
        groupUniqArray(release) AS releases,
        argMin(release, d.first_seen) AS first_release,
        argMax(release, d.last_seen) AS last_release,
        min(d.first_seen) AS first_seen,
        max(d.last_seen) AS last_seen,
        sum(if({counted:Bool}, arraySum((minute, c) -> if(toUInt32(toUnixTimestamp(d.day)) + 60 * minute >= {from:UInt32} AND toUInt32(toUnixTimestamp(d.day)) + 60 * minute < {to:UInt32}, c, 0), mapKeys(d.counts), mapValues(d.counts)), 0)) AS count
    FROM days AS d FINAL
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
        groupArray(lowerUTF8(if(empty({has_text:Array(Array(String))}) AND empty({not_text:Array(String)}), '',
            concat(v.title, '\n', v.message, '\n', v.culprit, '\n', arrayStringConcat(v.canonical_frames, '\n'))))) AS texts,
        groupUniqArrayArray(arrayMap((name, tag) -> concat(name, '=', lowerUTF8(tag)), mapKeys(v.tags), mapValues(v.tags))) AS tags
    FROM occurred AS o
    INNER JOIN placed AS p ON p.fingerprint = o.fingerprint
    LEFT JOIN (SELECT fingerprint, type, title, culprit, message, canonical_frames, tags FROM variants FINAL WHERE project = {project:String}) AS v
        ON v.fingerprint = o.fingerprint
    GROUP BY group_id
),
matched AS
(
    SELECT
        f.group_id AS group_id, f.services AS services, f.environments AS environments, f.releases AS releases,
        f.last_seen AS last_seen, f.window_count AS window_count,
        leftPad(lower(hex(f.group_id)), 16, '0') AS id,
        v.type AS type, v.template AS template, v.title AS title, v.culprit AS culprit, toString(v.level) AS level, v.platform AS platform,
        toString(g.status) AS status, g.assignee AS assignee, g.revision AS revision, g.users AS users,
        g.version != 0 AS known,
        if(known, g.count, f.window_count) AS count,
        if(known, g.first_seen, f.first_in_window) AS first_seen,
        if(known, g.first_release, f.earliest_release) AS first_release,
        if(known, g.last_release, f.latest_release) AS last_release
    FROM found AS f
    LEFT JOIN (SELECT fingerprint, type, template, title, culprit, level, platform FROM variants FINAL WHERE project = {project:String}) AS v
        ON v.fingerprint = f.group_id
    LEFT JOIN
    (
        SELECT group_id, status, assignee, revision, users, count, first_seen, first_release, last_release, version
        FROM groups FINAL
        WHERE project = {project:String}
    ) AS g ON g.group_id = f.group_id
    WHERE matches(arrayMap(s -> lowerUTF8(s), f.services), {has_service:Array(Array(String))}, {not_service:Array(String)})
      AND matches(arrayMap(e -> lowerUTF8(e), f.environments), {has_environment:Array(Array(String))}, {not_environment:Array(String)})
      AND matches(arrayMap(r -> lowerUTF8(r), f.releases), {has_release:Array(Array(String))}, {not_release:Array(String)})
      AND matches(f.types, {has_type:Array(Array(String))}, {not_type:Array(String)})
      AND matches(f.titles, {has_title:Array(Array(String))}, {not_title:Array(String)})
      AND matches(f.culprits, {has_culprit:Array(Array(String))}, {not_culprit:Array(String)})
      AND matches(f.texts, {has_text:Array(Array(String))}, {not_text:Array(String)})
      AND matches(f.tags, {has_tag:Array(Array(String))}, {not_tag:Array(String)})
      AND matches([lowerUTF8(v.platform)], {has_platform:Array(Array(String))}, {not_platform:Array(String)})
      AND matches([toString(v.level)], {has_level:Array(Array(String))}, {not_level:Array(String)})
      AND matches([toString(g.status)], {has_status:Array(Array(String))}, {not_status:Array(String)})
      AND matches([lowerUTF8(g.assignee)], {has_assignee:Array(Array(String))}, {not_assignee:Array(String)})
      AND matches([id], {has_group:Array(Array(String))}, {not_group:Array(String)})
      AND arrayAll(
          (comparison, than) -> arrayExists(
              release -> multiIf(
                  comparison = '>', numbers(release) > than, comparison = '>=', numbers(release) >= than,
                  comparison = '<', numbers(release) < than, numbers(release) <= than),
              arrayFilter(release -> match(release, '\\d'), f.releases)),
          {release_comparison:Array(String)},
          {release_than:Array(Array(UInt32))})
      AND toInt64(count) BETWEEN {count_from:Int64} AND {count_to:Int64}
      AND toInt64(users) BETWEEN {users_from:Int64} AND {users_to:Int64}
      AND toUnixTimestamp64Milli(first_seen) BETWEEN {first_seen_from:Int64} AND {first_seen_to:Int64}
      AND toUnixTimestamp64Milli(f.last_seen) BETWEEN {last_seen_from:Int64} AND {last_seen_to:Int64}
)
SELECT facet.1 AS name, facet.2 AS value, count() AS groups
FROM
(
    SELECT arrayJoin(arrayConcat(
        [('total', ''), ('status', status), ('level', level), ('type', type), ('assignee', assignee)],
        arrayMap(service -> ('service', toString(service)), services),
        arrayMap(environment -> ('environment', toString(environment)), environments),
        arrayMap(release -> ('release', toString(release)), releases))) AS facet
    FROM matched
)
GROUP BY name, value
ORDER BY name, groups DESC, value
LIMIT 20 BY name
