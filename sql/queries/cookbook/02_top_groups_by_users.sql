-- Which groups hurt the most people in a range of days?
-- With: project=shop, from=2026-01-01, to=2026-01-08, limit=5
SELECT u.group_hex AS group_hex, g.title AS title, uniqMerge(u.users_state) AS affected, any(g.count) AS count
FROM v_group_users AS u
INNER JOIN v_groups AS g ON g.project = u.project AND g.group_id = u.group_id
WHERE u.project = {project:String} AND u.day >= {from:Date} AND u.day < {to:Date}
GROUP BY group_hex, title
ORDER BY affected DESC, group_hex
LIMIT {limit:UInt32}
