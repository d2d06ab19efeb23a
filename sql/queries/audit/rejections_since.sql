-- What was refused since then, and why? A line per place and reason.
SELECT origin, reason, count() AS rejections
FROM v_rejections
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64})
GROUP BY origin, reason
