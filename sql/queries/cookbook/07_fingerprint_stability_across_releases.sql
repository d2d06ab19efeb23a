-- Does the grouping hold over releases? Of the groups seen in more than one release: how many variants did they need?
-- One variant per group is perfect; a new variant with every release means that frames drift.
-- With: project=shop
SELECT
    group_hex,
    uniqExact(release) AS releases,
    uniqExact(fingerprint) AS variants,
    round(variants / releases, 2) AS variants_per_release
FROM v_minutes
WHERE project = {project:String} AND release != ''
GROUP BY group_hex
HAVING releases > 1
ORDER BY variants_per_release DESC, group_hex
