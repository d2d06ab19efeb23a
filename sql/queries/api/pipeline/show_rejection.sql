-- What is one refusal, with what was refused? Found by its time.
SELECT
    concat(toString(toUnixTimestamp64Milli(received_at)), '-', leftPad(lower(hex(cityHash64(reason, origin, detail, bytes))), 16, '0')) AS id,
    received_at, toString(reason) AS reason, toString(format) AS format, origin, detail, size, preview,
    toValidUTF8(bytes) AS text,
    base64Encode(bytes) AS base64
FROM v_rejections
WHERE project = {project:String} AND received_at = fromUnixTimestamp64Milli({millis:Int64}, 'UTC') AND id = {rejection:String}
LIMIT 1
