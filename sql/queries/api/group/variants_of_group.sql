-- Which variants does a group have, and why is each in it? One page, after the variant that `after` names.
-- ORDER BY: the most frequent first, as it says most of the group; the fingerprint decides between equals.
WITH placed AS
(
    SELECT
        fingerprint,
        argMax(p.cause, (p.valid_from, p.decided_at)) AS cause,
        argMax(p.explanation, (p.valid_from, p.decided_at)) AS explanation,
        argMax(p.grouping_version, (p.valid_from, p.decided_at)) AS grouping_version,
        max(p.valid_from) AS since
    FROM placements AS p
    WHERE project = {project:String}
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
    GROUP BY fingerprint
    HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
),
page AS
(
    SELECT
        fingerprint, hex_of, count, first_seen, last_seen, total
    FROM
    (
        SELECT
            p.fingerprint AS fingerprint,
            leftPad(lower(hex(p.fingerprint)), 16, '0') AS hex_of,
            c.count AS count, c.first_seen AS first_seen, c.last_seen AS last_seen,
            count() OVER () AS total
        FROM placed AS p
        LEFT JOIN
        (
            SELECT fingerprint, sum(m.count) AS count, min(m.first_seen) AS first_seen, max(m.last_seen) AS last_seen
            FROM minutes AS m FINAL
            WHERE project = {project:String} AND fingerprint IN (SELECT fingerprint FROM placed)
            GROUP BY fingerprint
            SETTINGS do_not_merge_across_partitions_select_final = 1
        ) AS c ON c.fingerprint = p.fingerprint
    )
    WHERE {after:String} = '' OR count < {after_count:UInt64} OR (count = {after_count:UInt64} AND hex_of > {after:String})
    ORDER BY count DESC, hex_of
    LIMIT {limit:UInt32}
)
SELECT
    c.hex_of AS fingerprint,
    v.title AS title, v.type AS type, v.template AS message, v.culprit AS culprit, v.service AS service, v.platform AS platform,
    toString(v.level) AS level,
    c.count AS count,
    if(c.count = 0, NULL, c.first_seen) AS first_seen,
    if(c.count = 0, NULL, c.last_seen) AS last_seen,
    v.canonical_frames AS canonical_frames,
    arrayMap(
        (exception, module, function, file, line, column, in_app, source_line) ->
            (exception, (module, function, file, line, column, toString(in_app), source_line)),
        v.frames.exception, v.frames.module, v.frames.function, v.frames.file, v.frames.line, v.frames.column,
        v.frames.in_app, v.frames.source_line) AS _frames,
    arrayMap(
        (i, type, message, handled, synthetic) -> CAST(
            (type, message, toString(handled), synthetic, arrayMap(frame -> frame.2, arrayFilter(frame -> frame.1 = i, _frames))),
            'Tuple(type String, message String, handled String, synthetic Bool, frames Array(Tuple(module String, function String, file String, line UInt32, column UInt32, in_app String, source_line String)))'),
        arrayEnumerate(v.exceptions.type), v.exceptions.type, v.exceptions.message, v.exceptions.handled, v.exceptions.synthetic) AS exceptions,
    toString(v.event_id) AS exemplar,
    toString(p.cause) AS cause, p.since AS since, p.grouping_version AS grouping_version, p.explanation AS explanation,
    c.total AS total
FROM page AS c
INNER JOIN placed AS p ON p.fingerprint = c.fingerprint
LEFT JOIN (SELECT * FROM variants FINAL WHERE project = {project:String} AND fingerprint IN (SELECT fingerprint FROM page)) AS v
    ON v.fingerprint = c.fingerprint
ORDER BY count DESC, fingerprint
