-- How many events of one generator run are stored so far? Cheap enough to be asked every second.
SELECT uniqExact(event_id) AS events
FROM events
WHERE received_at >= fromUnixTimestamp64Milli({since:Int64}) AND substring(UUIDToNum(event_id), 1, 8) = unhex({run:String})
