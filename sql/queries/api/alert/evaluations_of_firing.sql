-- What did the rule of a firing decide about the same thing, from a day before it began until a day after it ceased?
-- ORDER BY: as it happened; the latest 200.
SELECT
    if(group_id = 0, '', group_hex) AS group, environment, rule, kind, at, toString(outcome) AS outcome, reason, count, mean, p_value
FROM v_evaluations
WHERE project = {project:String}
  AND group_id = {group:UInt64}
  AND rule = {rule:String}
  AND environment = {environment:String}
  AND at >= fromUnixTimestamp64Milli({from_millis:Int64}, 'UTC')
  AND at < fromUnixTimestamp64Milli({to_millis:Int64}, 'UTC')
ORDER BY at DESC, outcome
LIMIT 200
