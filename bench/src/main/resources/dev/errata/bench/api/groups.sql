-- Where does each group stand? Counted as track does, with statuses and assignees by its number.
INSERT INTO groups (
    project, group_id, status, count, users, first_seen, last_seen, first_release, last_release, version, status_since, assignee,
    revision)
SELECT
    {project:String},
    p.group_id AS id,
    transform(id % 10, [6, 7, 8, 9], ['ACKNOWLEDGED', 'RESOLVED', 'REGRESSED', 'IGNORED'], 'NEW'),
    sum(m.count),
    sum(m.count) / 3,
    min(m.first_seen),
    max(m.last_seen),
    argMin(m.release, m.first_seen),
    argMax(m.release, m.last_seen),
    1,
    min(m.first_seen),
    ['', '', 'ada', 'bob'][1 + id % 4],
    1
FROM minutes AS m
INNER JOIN placements AS p ON p.project = m.project AND p.fingerprint = m.fingerprint
WHERE m.project = {project:String}
GROUP BY id
