-- Which variants seen since then have no group yet? None, once the pipeline has caught up.
SELECT project, leftPad(lower(hex(fingerprint)), 16, '0') AS fingerprint, count() AS events
FROM v_events
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}) AND group_id = 0
GROUP BY project, fingerprint
