-- Which rules did people give, as they gave them?
SELECT id, rule, changed_at
FROM v_rules
WHERE NOT removed
ORDER BY id
LIMIT 1000
