-- What are some groups, and how do they stand? A group that has no state yet has none of its counts and times either.
-- ORDER BY: by group.
SELECT
    leftPad(lower(hex(i.group_id)), 16, '0') AS id,
    v.type AS type, v.template AS message, v.title AS title, v.culprit AS culprit, toString(v.level) AS level, v.platform AS platform,
    toString(g.status) AS status, g.assignee AS assignee, g.revision AS revision, g.count AS count, g.users AS users,
    n.variants AS variants,
    g.version != 0 AS _known, g.first_release AS first_release, g.last_release AS last_release, g.first_seen AS first_seen
FROM (SELECT arrayJoin({groups:Array(UInt64)}) AS group_id) AS i
LEFT JOIN
(
    SELECT fingerprint, type, template, title, culprit, level, platform
    FROM variants FINAL
    WHERE project = {project:String} AND fingerprint IN {groups:Array(UInt64)}
) AS v ON v.fingerprint = i.group_id
LEFT JOIN
(
    SELECT group_id, count() AS variants
    FROM
    (
        SELECT argMax(p.group_id, (p.valid_from, p.decided_at)) AS group_id
        FROM placements AS p
        WHERE project = {project:String}
        GROUP BY fingerprint
        HAVING group_id IN {groups:Array(UInt64)}
    )
    GROUP BY group_id
) AS n ON n.group_id = i.group_id
LEFT JOIN
(
    SELECT group_id, status, assignee, revision, users, count, first_seen, first_release, last_release, version
    FROM groups FINAL
    WHERE project = {project:String} AND group_id IN {groups:Array(UInt64)}
) AS g ON g.group_id = i.group_id
ORDER BY id
