-- Who changed what over the API, in a span of time? An empty actor, project or action leaves its condition out.
-- ORDER BY: the latest first; the page after a row begins behind its time and id.
SELECT
    id,
    time,
    actor,
    role,
    via,
    address,
    action,
    project,
    target,
    request,
    status,
    detail,
    toUnixTimestamp64Milli(time) AS _millis
FROM v_audit
WHERE time >= {from:DateTime64(3, 'UTC')}
  AND time < {to:DateTime64(3, 'UTC')}
  AND ({actor:String} = '' OR actor = {actor:String})
  AND ({project:String} = '' OR project = {project:String})
  AND ({action:String} = '' OR action = {action:String})
  AND ({after:String} = '' OR (_millis, id) < ({after_millis:Int64}, {after:String}))
ORDER BY _millis DESC, id DESC
LIMIT {limit:UInt32}
