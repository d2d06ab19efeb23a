-- What was alerted about a group, the latest first?
SELECT starts_at, alertname, toString(severity) AS severity, environment, if(is_on, 'fired', 'ceased') AS what, reason
FROM v_firings
WHERE project = {project:String} AND group_hex = {group:String}
ORDER BY starts_at DESC, written_at DESC, alert, is_on
LIMIT {limit:UInt32}
