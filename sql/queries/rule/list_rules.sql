-- Which rules did people give?
SELECT id, project, alertname, kind, enabled
FROM v_rules
WHERE NOT removed
ORDER BY id
