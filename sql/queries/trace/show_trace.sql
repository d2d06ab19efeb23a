-- What is known of one trace, by its latest version? Errors with their groups are answered by errors_of_trace.
SELECT *
FROM v_error_traces
WHERE project = {project:String} AND trace_id = {trace:String}
