-- How much was refused since then, by reason?
SELECT reason, count() AS rejections, any(detail) AS example
FROM v_rejections
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64})
GROUP BY reason
ORDER BY rejections DESC, reason
