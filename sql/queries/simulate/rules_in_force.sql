-- Which rules did people give? What holds beside those are the defaults, also in place of one that was taken away.
SELECT id, rule
FROM v_rules
WHERE NOT removed
ORDER BY id
