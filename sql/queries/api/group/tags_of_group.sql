-- How do the tags of a group divide in a span of time? Of its latest 10,000 events in it.
-- ORDER BY: tags that most events have first, the most frequent value first.
WITH recent AS
(
    SELECT tags
    FROM events FINAL
    WHERE project = {project:String}
      AND timestamp >= {from:DateTime64(3, 'UTC')}
      AND timestamp < {to:DateTime64(3, 'UTC')}
      AND ({environment:String} = '' OR environment = {environment:String})
      AND fingerprint IN
      (
      SELECT fingerprint
          FROM placements AS p
          WHERE project = {project:String}
            AND fingerprint IN (SELECT fingerprint FROM placements WHERE project = {project:String} AND group_id = {group:UInt64})
          GROUP BY fingerprint
          HAVING argMax(p.group_id, (p.valid_from, p.decided_at)) = {group:UInt64}
      )
    ORDER BY timestamp DESC, event_id DESC
    LIMIT 10000
    SETTINGS do_not_merge_across_partitions_select_final = 1
)
SELECT
    (SELECT count() FROM recent) AS looked_at,
    key,
    sum(c) AS events,
    count() AS distinct,
    arraySlice(arrayReverseSort(entry -> (entry.2, entry.1), groupArray((value, c))), 1, 10) AS values
FROM
(
    SELECT tag.1 AS key, tag.2 AS value, count() AS c
    FROM (SELECT arrayJoin(CAST(tags, 'Array(Tuple(String, String))')) AS tag FROM recent)
    GROUP BY key, value
)
GROUP BY key
ORDER BY events DESC, key
LIMIT 50
