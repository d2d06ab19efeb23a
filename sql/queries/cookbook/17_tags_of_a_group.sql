-- What do the events of a group have in common? Tag values, the most frequent first.
-- With: project=shop, group=00000000000000a1
SELECT pair.1 AS tag, pair.2 AS value, count() AS events, uniqExact(user) AS users
FROM v_group_events(project = {project:String}, group = {group:String})
ARRAY JOIN CAST(tags, 'Array(Tuple(String, String))') AS pair
GROUP BY tag, value
ORDER BY events DESC, tag, value
LIMIT 50
