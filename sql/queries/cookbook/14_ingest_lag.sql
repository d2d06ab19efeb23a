-- How long does an event take from receipt to being readable, and what came in, hour by hour?
-- With: from=2026-01-01 00:00:00, to=2026-01-08 00:00:00
SELECT
    toStartOfHour(minute) AS hour,
    sum(p.events) AS events,
    sum(p.rejections) AS rejections,
    max(lag_p50_ms) AS worst_p50_ms,
    max(lag_p99_ms) AS worst_p99_ms
FROM v_pipeline AS p
WHERE minute >= {from:DateTime} AND minute < {to:DateTime}
GROUP BY hour
ORDER BY hour
