-- How many events of a group are within a filter, day by day? With `upto_id`, only those up to that event, so that their sum is its number.
-- ORDER BY: as they happened. What is filtered is that of list_events.
WITH
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
GROUP BY day
ORDER BY day
SETTINGS do_not_merge_across_partitions_select_final = 1
