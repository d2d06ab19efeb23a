-- Where do failures of a group begin, in a span of time?
-- ORDER BY: the most frequent first, as the view numbers them.
SELECT component, reason, operation, type, traces, group_traces, share, share_at_least, handled_traces, place
FROM v_group_origins(project = {project:String}, from = {from:DateTime64(3, 'UTC')}, to = {to:DateTime64(3, 'UTC')})
WHERE group_hex = {group:String}
ORDER BY place
LIMIT {limit:UInt32}
