-- What became of a command? No row while it is not decided.
SELECT id, if(applied, 'applied', 'refused') AS outcome, reason, decided_at
FROM v_commands
WHERE project = {project:String} AND id = {id:String}
LIMIT 1
