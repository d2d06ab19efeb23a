-- Where do failures of a group begin? The three most frequent places, with the share that it is at least (95 % sure).
-- With: project=shop, group=00000000000000a1, from=2026-01-01, to=2026-01-08
SELECT
    component,
    reason,
    operation,
    type,
    traces,
    round(100 * share, 1) AS percent,
    round(100 * share_at_least, 1) AS percent_at_least
FROM v_group_origins(project = {project:String}, from = {from:Date}, to = {to:Date})
WHERE group_hex = {group:String} AND place <= 3
ORDER BY place
