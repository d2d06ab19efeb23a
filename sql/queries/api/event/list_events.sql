-- Which events does a group have within a filter? Those before the event that `before_id` names, if any, and after so many of them.
-- ORDER BY: the latest first; the id decides between equals.
WITH
(texts, wanted, unwanted) ->
    (empty(wanted) AND empty(unwanted))
    OR (
        arrayAll(alternatives -> arrayExists(pattern -> arrayExists(text -> text LIKE pattern, texts), alternatives), wanted)
        AND NOT arrayExists(pattern -> arrayExists(text -> text LIKE pattern, texts), unwanted)
    ) AS matches,
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
      AND matches([lowerUTF8(e.service)], {has_service:Array(Array(String))}, {not_service:Array(String)})
      AND matches([lowerUTF8(e.environment)], {has_environment:Array(Array(String))}, {not_environment:Array(String)})
      AND matches([lowerUTF8(e.release)], {has_release:Array(Array(String))}, {not_release:Array(String)})
      AND matches([toString(e.level)], {has_level:Array(Array(String))}, {not_level:Array(String)})
      AND matches([lowerUTF8(e.type)], {has_type:Array(Array(String))}, {not_type:Array(String)})
      AND matches([lowerUTF8(e.platform)], {has_platform:Array(Array(String))}, {not_platform:Array(String)})
      AND matches([lowerUTF8(e.server_name)], {has_server:Array(Array(String))}, {not_server:Array(String)})
      AND matches([lowerUTF8(e.transaction)], {has_transaction:Array(Array(String))}, {not_transaction:Array(String)})
      AND matches([lower(e.trace_id)], {has_trace:Array(Array(String))}, {not_trace:Array(String)})
      AND matches([leftPad(lower(hex(e.fingerprint)), 16, '0')], {has_variant:Array(Array(String))}, {not_variant:Array(String)})
      AND matches([lowerUTF8(concat(e.title, '\n', e.message))], {has_text:Array(Array(String))}, {not_text:Array(String)})
      AND matches(
          arrayMap((name, tag) -> concat(name, '=', lowerUTF8(tag)), mapKeys(e.tags), mapValues(e.tags)),
          {has_tag:Array(Array(String))},
          {not_tag:Array(String)})
      AND arrayAll(
          (comparison, than) -> match(e.release, '\\d') AND multiIf(
              comparison = '>', numbers(e.release) > than, comparison = '>=', numbers(e.release) >= than,
              comparison = '<', numbers(e.release) < than, numbers(e.release) <= than),
          {release_comparison:Array(String)},
          {release_than:Array(Array(UInt32))})
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
