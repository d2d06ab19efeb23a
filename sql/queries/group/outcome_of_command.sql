-- What became of a command? No row while it is not decided.
SELECT applied, reason, decided_at
FROM v_commands
WHERE project = {project:String} AND id = {id:String}
