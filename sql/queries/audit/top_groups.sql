-- Which groups are the largest?
SELECT project, group_hex, count, variants, title
FROM v_groups
ORDER BY count DESC, project, group_hex
LIMIT {limit:UInt32}
