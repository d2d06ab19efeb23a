-- What could not be used, in a span of time? An empty reason leaves its condition out. One page, after the refusal that `after` names.
-- ORDER BY: the latest first; the id decides between equals.
SELECT
    concat(toString(toUnixTimestamp64Milli(received_at)), '-', leftPad(lower(hex(cityHash64(reason, origin, detail, bytes))), 16, '0')) AS id,
    received_at, toString(reason) AS reason, toString(format) AS format, origin, detail, size, preview,
    toUnixTimestamp64Milli(received_at) AS _millis
FROM v_rejections
WHERE project = {project:String}
  AND received_at >= {from:DateTime64(3, 'UTC')}
  AND received_at < {to:DateTime64(3, 'UTC')}
  AND ({reason:String} = '' OR toString(v_rejections.reason) = {reason:String})
  AND ({after:String} = '' OR _millis < {after_millis:Int64} OR (_millis = {after_millis:Int64} AND id > {after:String}))
ORDER BY _millis DESC, id
LIMIT {limit:UInt32}
