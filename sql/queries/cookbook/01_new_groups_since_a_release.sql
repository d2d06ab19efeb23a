-- Which groups did a release bring? Groups whose first event carries it, the most frequent first.
-- With: project=shop, release=1.1.0
SELECT group_hex, title, culprit, count, services, first_seen
FROM v_groups
WHERE project = {project:String} AND first_release = {release:String}
ORDER BY count DESC, group_hex
