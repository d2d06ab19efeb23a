-- Which variants of a group begin so?
-- ORDER BY: by the fingerprint, for one order.
SELECT p.fingerprint_hex AS fingerprint_hex, v.title AS title
FROM v_placements AS p
LEFT JOIN (SELECT project, fingerprint, title FROM variants FINAL) AS v
    ON v.project = p.project AND v.fingerprint = p.fingerprint
WHERE p.project = {project:String} AND p.group_hex = {group:String} AND startsWith(p.fingerprint_hex, {prefix:String})
ORDER BY fingerprint_hex
LIMIT {limit:UInt32}
