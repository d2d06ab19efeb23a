-- Which groups begin so? Groups that variants are in now; of all projects if none is named.
-- ORDER BY: the groups with the most variants first, since one line too many is cut off.
SELECT
    p.project AS project,
    p.group_hex AS group_hex,
    any(v.title) AS title
FROM v_placements AS p
LEFT JOIN (SELECT project, fingerprint, title FROM variants FINAL) AS v
    ON v.project = p.project AND v.fingerprint = p.group_id
WHERE ({project:String} = '' OR p.project = {project:String}) AND startsWith(p.group_hex, {prefix:String})
GROUP BY project, group_hex
ORDER BY count() DESC, project, group_hex
LIMIT {limit:UInt32}
