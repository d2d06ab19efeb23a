-- Which groups are there, with where they stand? An empty parameter leaves its condition out.
-- ORDER BY: what happened last first, as people look for what is new.
SELECT project, group_hex, toString(status) AS status, assignee, count, users, first_seen, last_seen, last_release, revision, title
FROM v_groups
WHERE ({project:String} = '' OR project = {project:String})
  AND ({status:String} = '' OR toString(status) = {status:String})
  AND (positionCaseInsensitiveUTF8(title, {query:String}) > 0 OR positionCaseInsensitiveUTF8(culprit, {query:String}) > 0)
ORDER BY last_seen DESC, project, group_hex
LIMIT {limit:UInt32}
