-- Which groups are probably one problem? Suggestions that a person confirms with a merge, or refuses with not-same.
-- With: project=shop
SELECT
    p.group_hex AS group_hex,
    v.title AS title,
    JSONExtractString(p.explanation, 'probably_same_as', 'group') AS probably_same_as,
    o.title AS other_title,
    round(JSONExtractFloat(p.explanation, 'probably_same_as', 'score'), 3) AS score
FROM v_placements AS p
INNER JOIN v_variants AS v ON v.project = p.project AND v.fingerprint = p.group_id
LEFT JOIN v_variants AS o ON o.project = p.project AND o.fingerprint_hex = JSONExtractString(p.explanation, 'probably_same_as', 'group')
WHERE p.project = {project:String}
  AND JSONHas(p.explanation, 'probably_same_as')
  AND p.group_hex = p.fingerprint_hex
  AND o.group_id != p.group_id
ORDER BY score DESC, group_hex
