-- What became of a command? No row while it is not decided.
SELECT applied, reason
FROM v_commands
WHERE project = {project:String} AND id = {id:String}
