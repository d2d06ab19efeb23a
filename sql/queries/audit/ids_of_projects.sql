-- Which events do these projects have? A line per event, for projects that are small.
SELECT project, replaceAll(toString(event_id), '-', '') AS event_id, count() AS rows
FROM events FINAL
WHERE project IN {projects:Array(String)}
GROUP BY project, event_id
