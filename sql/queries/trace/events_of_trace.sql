-- Which reports of errors name one trace, with their groups of now? Some clients write ids in upper case.
-- ORDER BY: as they happened.
SELECT
    e.event_id AS event_id, e.occurrence AS occurrence, e.fingerprint AS fingerprint, p.group_id AS group_id, e.service AS service,
    e.environment AS environment, e.timestamp AS timestamp, e.received_at AS received_at, e.level AS level, e.type AS type,
    e.message AS message, e.span_id AS span_id
FROM
(
    SELECT
        project, event_id, occurrence, fingerprint, service, environment, timestamp, received_at, level, span_id,
        `exceptions.type`[-1] AS type,
        if(`exceptions.message`[-1] = '', v.message, `exceptions.message`[-1]) AS message
    FROM events AS v FINAL
    WHERE project = {project:String} AND trace_id IN ({trace:String}, upper({trace:String}))
    ORDER BY timestamp, event_id
    LIMIT {limit:UInt32}
    SETTINGS do_not_merge_across_partitions_select_final = 1, use_skip_indexes_if_final = 1
) AS e
LEFT JOIN v_placements AS p ON p.project = e.project AND p.fingerprint = e.fingerprint
ORDER BY e.timestamp, e.event_id
