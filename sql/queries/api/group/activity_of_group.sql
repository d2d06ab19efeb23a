-- What did people and Errata do about a group? Commands, changes of status that nobody asked for, and alerts. One page, after the
-- entry that `after` names.
-- ORDER BY: the latest first; the id decides between equals.
SELECT id, time, what, actor, kind, text, applied, from, to, arguments, toUnixTimestamp64Milli(time) AS _millis
FROM
(
    SELECT
        c.id AS id, c.time AS time, 'command' AS what, c.actor AS actor, toString(c.kind) AS kind,
        if(c.kind = 'comment', JSONExtractString(c.arguments, 'text'), if(c.applied, t.detail, c.reason)) AS text,
        c.applied AS applied,
        if(t.command = '', NULL, toString(t.from_status)) AS from,
        if(t.command = '', NULL, toString(t.to_status)) AS to,
        c.arguments AS arguments
    FROM v_commands AS c
    LEFT JOIN
    (
        SELECT command, argMin(from_status, t.revision) AS from_status, argMax(to_status, t.revision) AS to_status, argMax(detail, t.revision) AS detail
        FROM v_transitions AS t
        WHERE project = {project:String} AND group_id = {group:UInt64} AND command != ''
        GROUP BY command
    ) AS t ON t.command = c.id
    WHERE c.project = {project:String}
      AND (
          {id:String} IN (
              JSONExtractString(c.arguments, 'group'), JSONExtractString(c.arguments, 'into'),
              JSONExtractString(c.arguments, 'one'), JSONExtractString(c.arguments, 'other'))
          OR has(JSONExtract(c.arguments, 'groups', 'Array(String)'), {id:String})
      )
    UNION ALL
    SELECT
        concat('t-', toString(revision)), time, 'transition', '', toString(reason), detail, true, toString(from_status), toString(to_status), '{}'
    FROM v_transitions
    WHERE project = {project:String} AND group_id = {group:UInt64} AND command = ''
    UNION ALL
    SELECT
        concat('f-', lower(hex(sipHash64(alert, starts_at))), if(is_on, '-on', '-off')), if(is_on, starts_at, ends_at), 'firing', '',
        if(is_on, 'fired', 'ceased'), concat(alertname, ': ', reason), true, NULL, NULL, '{}'
    FROM v_firings
    WHERE project = {project:String} AND group_id = {group:UInt64}
)
WHERE {after:String} = '' OR _millis < {after_millis:Int64} OR (_millis = {after_millis:Int64} AND id > {after:String})
ORDER BY _millis DESC, id
LIMIT {limit:UInt32}
