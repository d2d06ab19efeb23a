-- Where does a group stand? Counted from minutes through the placements of now, as v_groups counts, but of one group only.
WITH placed AS
(
    SELECT fingerprint
    FROM placements AS p
    WHERE project = {project:String}
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
    GROUP BY fingerprint
    HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
)
SELECT
    leftPad(lower(hex({group:UInt64})), 16, '0') AS id,
    v.type AS type, v.template AS message, v.title AS title, v.culprit AS culprit, toString(v.level) AS level, v.platform AS platform,
    toString(g.status) AS status,
    if(toUnixTimestamp64Milli(g.status_since) = 0, NULL, g.status_since) AS status_since,
    g.assignee AS assignee, g.revision AS revision, g.last_command AS last_command,
    c.services AS services, c.environments AS environments, c.first_release AS first_release, c.last_release AS last_release,
    c.variants AS variants, c.count AS count, g.users AS users,
    if(c.count = 0, v.timestamp, c.first_seen) AS first_seen,
    if(c.count = 0, v.timestamp, c.last_seen) AS last_seen
FROM
(
    SELECT
        {group:UInt64} AS group_id,
        (SELECT count() FROM placed) AS variants,
        sum(m.count) AS count,
        arraySort(groupUniqArray(service)) AS services,
        arraySort(groupUniqArray(environment)) AS environments,
        argMin(release, m.first_seen) AS first_release,
        argMax(release, m.last_seen) AS last_release,
        min(m.first_seen) AS first_seen,
        max(m.last_seen) AS last_seen
    FROM minutes AS m FINAL
    WHERE project = {project:String} AND fingerprint IN placed
    SETTINGS do_not_merge_across_partitions_select_final = 1
) AS c
LEFT JOIN
(
    SELECT fingerprint, type, template, title, culprit, level, platform, timestamp
    FROM variants FINAL
    WHERE project = {project:String} AND fingerprint = {group:UInt64}
) AS v ON v.fingerprint = c.group_id
LEFT JOIN
(
    SELECT group_id, status, status_since, assignee, revision, last_command, users
    FROM groups FINAL
    WHERE project = {project:String} AND group_id = {group:UInt64}
) AS g ON g.group_id = c.group_id
