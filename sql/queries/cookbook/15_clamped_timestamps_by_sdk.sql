-- Which clients have a wrong clock, or send no time at all?
-- With: from=2026-01-01 00:00:00, to=2026-01-08 00:00:00
SELECT
    project,
    sdk,
    countIf(has(flags, 'TIMESTAMP_IN_FUTURE')) AS in_future,
    countIf(has(flags, 'TIMESTAMP_TOO_OLD')) AS too_old,
    countIf(has(flags, 'TIMESTAMP_ABSENT')) AS absent,
    round(100 * (in_future + too_old + absent) / count(), 1) AS percent
FROM v_events
WHERE received_at >= {from:DateTime} AND received_at < {to:DateTime}
GROUP BY project, sdk
HAVING in_future + too_old + absent > 0
ORDER BY percent DESC, project, sdk
