-- What could not be used, why, and how does it look?
-- With: from=2026-01-01 00:00:00, to=2026-01-08 00:00:00
SELECT project, reason, count() AS refused, sum(size) AS bytes, max(received_at) AS latest, argMax(detail, received_at) AS detail
FROM v_rejections
WHERE received_at >= {from:DateTime} AND received_at < {to:DateTime}
GROUP BY project, reason
ORDER BY refused DESC, project, reason
