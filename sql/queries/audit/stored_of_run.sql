-- Which events of one generator run are stored? One line per variant and minute; compare with the sender's ledger.
-- All ids of a run share their first 64 bits; the sum of the others shows at once whether one is missing or twice.
SELECT
    project,
    leftPad(lower(hex(fingerprint)), 16, '0') AS fingerprint,
    intDiv(toUnixTimestamp64Milli(timestamp), 60000) AS minute,
    count() AS events,
    uniqExact(event_id) AS distinct_events,
    sum(reinterpretAsUInt64(reverse(substring(UUIDToNum(event_id), 9, 8)))) AS id_sum
FROM events FINAL
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}) AND substring(UUIDToNum(event_id), 1, 8) = unhex({run:String})
GROUP BY project, fingerprint, minute
