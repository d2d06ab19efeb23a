-- When did rules fire, cease, or were kept from firing, in a span of time? Empty parameters leave their condition out. One page, after
-- the evaluation that `after` names.
-- ORDER BY: the latest first; the rest of the key decides between equals.
SELECT
    if(group_id = 0, '', group_hex) AS group, environment, rule, kind, at, toString(outcome) AS outcome, reason, count, mean, p_value,
    toUnixTimestamp64Milli(at) AS _millis,
    concat(group_hex, ' ', rule, ' ', environment, ' ', outcome) AS _rest
FROM v_evaluations
WHERE project = {project:String}
  AND at >= {from:DateTime64(3, 'UTC')}
  AND at < {to:DateTime64(3, 'UTC')}
  AND ({group:UInt64} = 0 OR group_id = {group:UInt64})
  AND ({rule:String} = '' OR rule = {rule:String})
  AND ({outcome:String} = '' OR toString(v_evaluations.outcome) = {outcome:String})
  AND ({environment:String} = '' OR environment = {environment:String})
  AND ({after:String} = '' OR _millis < {after_millis:Int64} OR (_millis = {after_millis:Int64} AND _rest > {after:String}))
ORDER BY _millis DESC, _rest
LIMIT {limit:UInt32}
