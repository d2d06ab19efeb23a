-- How does the grouping decide? Placements by cause and version, and how many groups they made.
-- With: project=shop
SELECT grouping_version, cause, count() AS variants, uniqExact(group_id) AS groups
FROM v_placements
WHERE project = {project:String}
GROUP BY grouping_version, cause
ORDER BY grouping_version, cause
