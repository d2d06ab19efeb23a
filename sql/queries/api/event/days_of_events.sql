-- How many events of a group are within a filter, day by day? With `upto_id`, only those up to that event, so that their sum is its number.
-- ORDER BY: as they happened. What is filtered is that of list_events.
WITH
(texts, wanted, unwanted) ->
    (empty(wanted) AND empty(unwanted))
    OR (
        arrayAll(alternatives -> arrayExists(pattern -> arrayExists(text -> text LIKE pattern, texts), alternatives), wanted)
        AND NOT arrayExists(pattern -> arrayExists(text -> text LIKE pattern, texts), unwanted)
    ) AS matches,
release -> arrayResize(arrayMap(part -> toUInt32OrZero(part), splitByChar('.', extract(release, '(\\d+(?:\\.\\d+)*)[^@]*$'))), 4) AS numbers
SELECT toUInt32(toDate(e.timestamp)) AS day, count() AS events
FROM events AS e FINAL
WHERE e.project = {project:String}
  AND e.timestamp >= {from:DateTime64(3, 'UTC')}
  AND e.timestamp < {to:DateTime64(3, 'UTC')}
  AND (
      {upto_id:String} = ''
      OR (toUnixTimestamp64Milli(e.timestamp), toString(e.event_id)) <= ({upto_millis:Int64}, {upto_id:String})
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
GROUP BY day
ORDER BY day
SETTINGS do_not_merge_across_partitions_select_final = 1
