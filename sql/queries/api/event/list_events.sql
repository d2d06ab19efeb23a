-- Which events does a group have within a filter? Those before the event that `before_id` names, if any, and after so many of them.
-- ORDER BY: the latest first; the id decides between equals.
WITH
release -> arrayResize(arrayMap(part -> toUInt32OrZero(part), splitByChar('.', extract(release, '(\\d+(?:\\.\\d+)*)[^@]*$'))), 4) AS numbers
SELECT
    toString(e.event_id) AS event_id, leftPad(lower(hex(e.fingerprint)), 16, '0') AS fingerprint, e.timestamp AS timestamp, e.title AS title,
    e.message AS message, toString(e.level) AS level, e.service AS service, e.environment AS environment, e.release AS release,
    e.server_name AS server_name, e.transaction AS transaction,
    if(e.user = 0, '', leftPad(lower(hex(e.user)), 16, '0')) AS user,
    e.trace_id AS trace_id,
    toUnixTimestamp64Milli(e.timestamp) AS _millis
FROM events AS e FINAL
WHERE e.project = {project:String}
  AND e.timestamp >= {from:DateTime64(3, 'UTC')}
  AND e.timestamp < {to:DateTime64(3, 'UTC')}
  AND (
      {before_id:String} = ''
      OR (toUnixTimestamp64Milli(e.timestamp), toString(e.event_id)) < ({before_millis:Int64}, {before_id:String})
  )
      AND ({environment:String} = '' OR e.environment = {environment:String})
      AND (
          empty({condition_field:Array(String)})
          OR arrayAll(
              (field, negated, patterns) -> negated != arrayExists(
                  text -> arrayExists(pattern -> lowerUTF8(text) LIKE pattern, patterns),
                  multiIf(
                      field = 'tag', arrayMap((name, tag) -> concat(name, '=', lowerUTF8(tag)), mapKeys(e.tags), mapValues(e.tags)),
                      [multiIf(
                          field = 'service', toString(e.service), field = 'environment', toString(e.environment),
                          field = 'release', toString(e.release), field = 'level', toString(e.level), field = 'type', toString(e.type),
                          field = 'platform', toString(e.platform), field = 'server', toString(e.server_name),
                          field = 'transaction', toString(e.transaction), field = 'trace', e.trace_id,
                          field = 'variant', leftPad(lower(hex(e.fingerprint)), 16, '0'), concat(e.title, '\n', e.message))])),
              {condition_field:Array(String)},
              {condition_negated:Array(Bool)},
              {condition_patterns:Array(Array(String))})
          )
      AND (
          empty({release_comparison:Array(String)})
          OR arrayAll(
              (comparison, than) -> match(e.release, '\\d') AND multiIf(
                  comparison = '>', numbers(e.release) > than, comparison = '>=', numbers(e.release) >= than,
                  comparison = '<', numbers(e.release) < than, numbers(e.release) <= than),
              {release_comparison:Array(String)},
              {release_than:Array(Array(UInt32))})
          )
      AND e.fingerprint IN
      (
      SELECT fingerprint
          FROM placements AS p
          WHERE project = {project:String}
            AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
          GROUP BY fingerprint
          HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
      )
ORDER BY _millis DESC, toString(e.event_id) DESC
LIMIT {limit:UInt32} OFFSET {offset:UInt32}
SETTINGS do_not_merge_across_partitions_select_final = 1
