-- What are some groups called, and where do they stand?
-- ORDER BY: by id.
SELECT leftPad(lower(hex(p.id)), 16, '0') AS id, v.title AS title, v.culprit AS culprit, toString(g.status) AS status, g.count AS count
FROM (SELECT arrayJoin({groups:Array(UInt64)}) AS id) AS p
LEFT JOIN (SELECT fingerprint, title, culprit FROM variants FINAL WHERE project = {project:String} AND fingerprint IN {groups:Array(UInt64)}) AS v
    ON v.fingerprint = p.id
LEFT JOIN (SELECT group_id, status, count FROM groups FINAL WHERE project = {project:String} AND group_id IN {groups:Array(UInt64)}) AS g
    ON g.group_id = p.id
ORDER BY id
