-- What was received about one failure, by whichever of its reports it is known, and which of them only repeat it?
-- With: project=bazaar, event=000000000000000000000000000000f2
SELECT timestamp, event_id, echo, format, logger, title, group_hex
FROM v_failure_reports(project = {project:String}, event = {event:String})
ORDER BY timestamp, event_id
