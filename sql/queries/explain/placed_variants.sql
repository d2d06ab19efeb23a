-- Which variants does a project have, in which group is each, and what does grouping compare of its exemplar? Pages by
-- fingerprint, which is the order that variants are stored in; the placement with the latest validity counts.
SELECT
    variants.fingerprint          AS fingerprint,
    current.group_id              AS group_id,
    current.valid_from_millis     AS valid_from_millis,
    current.cause                 AS cause,
    current.explanation           AS explanation,
    current.grouping_version      AS grouping_version,
    event_id,
    format,
    platform,
    service,
    transaction,
    message,
    message_template,
    client_fingerprint,
    exceptions.type               AS exception_type,
    exceptions.message            AS exception_message,
    exceptions.handled            AS exception_handled,
    exceptions.synthetic          AS exception_synthetic,
    frames.exception              AS frame_exception,
    frames.module                 AS frame_module,
    frames.function               AS frame_function,
    frames.file                   AS frame_file,
    frames.in_app                 AS frame_in_app
FROM variants FINAL
INNER JOIN
(
    SELECT
        fingerprint,
        argMax(group_id, (valid_from, decided_at))                 AS group_id,
        max(toUnixTimestamp64Milli(valid_from))                    AS valid_from_millis,
        argMax(cause, (valid_from, decided_at))                    AS cause,
        argMax(explanation, (valid_from, decided_at))              AS explanation,
        argMax(grouping_version, (valid_from, decided_at))         AS grouping_version
    FROM placements
    WHERE project = {project:String} AND fingerprint > {after:UInt64}
    GROUP BY fingerprint
) AS current ON current.fingerprint = variants.fingerprint
WHERE variants.project = {project:String} AND variants.fingerprint > {after:UInt64}
ORDER BY fingerprint
LIMIT {limit:UInt32}
