-- Where does a group stand?
SELECT
    project, group_hex, toString(status) AS status, status_since, assignee, revision, title, culprit, count, users, variants,
    arrayStringConcat(services, ', ') AS services, arrayStringConcat(environments, ', ') AS environments,
    first_seen, last_seen, first_release, last_release
FROM v_groups
WHERE project = {project:String} AND group_hex = {group:String}
