-- What did people ask for, and what became of it?
-- With: project=shop
SELECT time, actor, kind, arguments, applied, reason
FROM v_commands
WHERE project = {project:String}
ORDER BY time, id
