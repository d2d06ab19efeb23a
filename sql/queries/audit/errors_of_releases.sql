-- Which errors did these releases of a project report, outermost exception first, and in which groups are they?
SELECT
    release,
    arrayElement(exceptions.type, -1) AS thrown,
    uniqExact(event_id) AS events,
    count() AS rows,
    countIf(group_id = 0) AS ungrouped,
    any(group_hex) AS group_hex
FROM v_events
WHERE project = {project:String} AND release IN {releases:Array(String)}
GROUP BY release, thrown
ORDER BY release, thrown
