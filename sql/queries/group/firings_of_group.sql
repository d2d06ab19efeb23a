-- What was alerted about a group, the latest first?
SELECT if(is_on, starts_at, ends_at) AS at, alertname, toString(severity) AS severity, environment, if(is_on, 'fired', 'ceased') AS what, reason
FROM v_firings
WHERE project = {project:String} AND group_hex = {group:String}
ORDER BY at DESC, is_on, alert
LIMIT {limit:UInt32}
