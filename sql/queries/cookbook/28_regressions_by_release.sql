-- Which releases brought resolved groups back?
-- With: project=shop
SELECT
    release,
    environment,
    count() AS regressions,
    uniqExact(group_hex) AS groups,
    countIf(flapping) AS while_flapping,
    min(time) AS first_at,
    arraySort(groupUniqArray(group_hex)) AS which_groups
FROM v_transitions
WHERE project = {project:String} AND to_status = 'REGRESSED'
GROUP BY release, environment
ORDER BY regressions DESC, release, environment
