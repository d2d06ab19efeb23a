-- In which projects is a trace stored? An empty project leaves its condition out.
-- ORDER BY: by name.
SELECT DISTINCT project
FROM error_traces
WHERE trace_id = {trace:String} AND ({project:String} = '' OR project = {project:String})
ORDER BY project
LIMIT {limit:UInt32}
