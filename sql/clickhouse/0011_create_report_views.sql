-- Which reports are of one failure? Everything that was received about the failure that one event reports, whichever of
-- its reports that event is: SELECT … FROM v_failure_reports(project = 'shop', event = '…').
-- Telemetry shares the occurrence. A logger that repeats what a handler reports (flag ECHO) belongs to the reports of its
-- trace, or of the same innermost exception of its service, within five seconds; it is counted only if there is none.
CREATE OR REPLACE VIEW v_failure_reports AS
SELECT
    r.timestamp AS timestamp,
    replaceAll(toString(r.event_id), '-', '') AS event_id,
    has(r.flags, 'ECHO') AS echo,
    r.format AS format,
    r.service AS service,
    r.logger AS logger,
    r.title AS title,
    r.fingerprint AS fingerprint,
    r.fingerprint_hex AS fingerprint_hex,
    r.group_id AS group_id,
    r.group_hex AS group_hex,
    r.trace_id AS trace_id,
    r.span_id AS span_id,
    r.occurrence AS occurrence
FROM v_events AS r
CROSS JOIN
(
    SELECT timestamp, event_id, occurrence, service, trace_id, flags, `exceptions.type` AS types, `exceptions.message` AS messages
    FROM events FINAL
    WHERE project = {project:String} AND event_id = toUUID({event:String})
    LIMIT 1
) AS a
WHERE r.project = {project:String}
  AND r.timestamp BETWEEN a.timestamp - INTERVAL 1 DAY AND a.timestamp + INTERVAL 1 DAY
  AND (
      r.event_id = a.event_id
      OR (r.occurrence = a.occurrence AND a.occurrence != 0)
      OR (
          (has(r.flags, 'ECHO') OR has(a.flags, 'ECHO'))
          AND r.service = a.service
          AND abs(dateDiff('millisecond', r.timestamp, a.timestamp)) <= 5000
          AND (
              (notEmpty(r.trace_id) AND r.trace_id = a.trace_id)
              OR (notEmpty(a.types) AND r.`exceptions.type`[1] = a.types[1] AND r.`exceptions.message`[1] = a.messages[1])
          )
      )
  );

-- How the pipeline does, per minute of receipt: what came in, how long it took to be readable, what had to be mended.
CREATE OR REPLACE VIEW v_pipeline AS
SELECT
    project,
    minute,
    sum(stored) AS events,
    sum(refused) AS rejections,
    sum(mended) AS events_mended,
    quantileMerge(0.5)(lag) AS lag_p50_ms,
    quantileMerge(0.99)(lag) AS lag_p99_ms,
    max(lag_highest) AS lag_max_ms
FROM
(
    SELECT
        project,
        toStartOfMinute(received_at) AS minute,
        count() AS stored,
        0 AS refused,
        countIf(arrayExists(flag -> flag NOT IN ('ECHO', 'ECHOED'), flags)) AS mended,
        quantileState(toFloat64(dateDiff('millisecond', received_at, ingested_at))) AS lag,
        max(dateDiff('millisecond', received_at, ingested_at)) AS lag_highest
    FROM events FINAL
    GROUP BY project, minute
    UNION ALL
    SELECT
        project,
        toStartOfMinute(received_at) AS minute,
        0 AS stored,
        count() AS refused,
        0 AS mended,
        quantileStateIf(toFloat64(0), 0) AS lag,
        0 AS lag_highest
    FROM rejections FINAL
    GROUP BY project, minute
)
GROUP BY project, minute
SETTINGS do_not_merge_across_partitions_select_final = 1;
