-- What does one event say? Found by its time, so that one partition is read.
SELECT
    toString(e.event_id) AS event_id, leftPad(lower(hex(e.fingerprint)), 16, '0') AS fingerprint, e.timestamp AS timestamp, e.received_at AS received_at,
    e.title AS title, e.type AS type, e.message AS message, e.template AS template, e.culprit AS culprit, e.format AS format,
    toString(e.level) AS level, e.platform AS platform, e.service AS service, e.environment AS environment, e.release AS release,
    e.server_name AS server_name, e.transaction AS transaction, e.logger AS logger, e.sdk AS sdk,
    arrayMap(
        (exception, module, function, file, line, column, in_app, source_line) ->
            (exception, (module, function, file, line, column, toString(in_app), source_line)),
        e.frames.exception, e.frames.module, e.frames.function, e.frames.file, e.frames.line, e.frames.column,
        e.frames.in_app, e.frames.source_line) AS _frames,
    arrayMap(
        (i, type, message, handled, synthetic) -> CAST(
            (type, message, toString(handled), synthetic, arrayMap(frame -> frame.2, arrayFilter(frame -> frame.1 = i, _frames))),
            'Tuple(type String, message String, handled String, synthetic Bool, frames Array(Tuple(module String, function String, file String, line UInt32, column UInt32, in_app String, source_line String)))'),
        arrayEnumerate(e.exceptions.type), e.exceptions.type, e.exceptions.message, e.exceptions.handled, e.exceptions.synthetic) AS exceptions,
    CAST(arrayMap(frame -> frame.2, arrayFilter(frame -> frame.1 = 0, _frames)), 'Array(Tuple(module String, function String, file String, line UInt32, column UInt32, in_app String, source_line String))') AS logged_at,
    CAST(e.tags, 'Map(String, String)') AS tags,
    if(e.user = 0, '', leftPad(lower(hex(e.user)), 16, '0')) AS user,
    CAST((e.request_method, e.request_url), 'Tuple(method String, url String)') AS request,
    e.trace_id AS trace_id, e.span_id AS span_id, CAST(e.flags, 'Array(String)') AS flags
FROM events AS e FINAL
WHERE e.project = {project:String}
  AND e.timestamp = fromUnixTimestamp64Milli({millis:Int64}, 'UTC')
  AND e.event_id = toUUID({event:String})
  AND e.fingerprint IN
  (
    SELECT fingerprint
    FROM placements AS p
    WHERE project = {project:String}
      AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
    GROUP BY fingerprint
    HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
  )
LIMIT 1
SETTINGS do_not_merge_across_partitions_select_final = 1
