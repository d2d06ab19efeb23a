-- Which events of a project happened within a time? What of them repeats another report shows in occurrence, flags and
-- trace, and is sorted out by the reader as live. One part of the fingerprints at a time, so that parts are read in
-- parallel along the primary key.
SELECT
    project,
    reinterpretAsInt64(fingerprint)       AS fingerprint,
    reinterpretAsInt64(occurrence)        AS occurrence,
    toUnixTimestamp64Milli(timestamp)     AS timestamp,
    environment,
    release,
    service,
    reinterpretAsInt64(user)              AS user,
    has(flags, 'ECHO')                    AS echo,
    has(flags, 'ECHOED')                  AS echoed,
    trace_id,
    notEmpty(`exceptions.type`)           AS thrown,
    `exceptions.type`[1]                  AS innermost_type,
    `exceptions.message`[1]               AS innermost_message
FROM events
WHERE project = ?
  AND events.timestamp >= fromUnixTimestamp64Milli(toInt64(?), 'UTC')
  AND events.timestamp < fromUnixTimestamp64Milli(toInt64(?), 'UTC')
  AND modulo(events.fingerprint, ?) = ?
