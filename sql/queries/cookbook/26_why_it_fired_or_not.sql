-- Why did this fire, and why not: every time a rule fired, ceased, or would have fired but for something?
-- With: project=shop, group=00000000000000b1, from=2026-01-01, to=2026-01-07
SELECT at, rule, environment, outcome, reason, count, round(mean, 2) AS mean, p_value
FROM v_evaluations
WHERE project = {project:String}
  AND group_hex = {group:String}
  AND at >= {from:Date}
  AND at < {to:Date} + 1
ORDER BY at, rule, environment, outcome
