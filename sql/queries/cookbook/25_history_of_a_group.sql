-- What happened to a group: every change of status and everything people asked for, in the order of time?
-- A command that changed the status shows as both: what was asked, and what followed.
-- With: project=shop, group=00000000000000b1
WITH
    changes AS
    (
        SELECT
            time,
            'transition' AS what,
            concat(toString(from_status), ' to ', toString(to_status)) AS change,
            actor,
            environment,
            release,
            reason,
            detail,
            revision
        FROM v_transitions
        WHERE project = {project:String} AND group_hex = {group:String}
    ),
    asked AS
    (
        SELECT
            time,
            'command' AS what,
            kind AS change,
            actor,
            '' AS environment,
            '' AS release,
            if(applied, 'applied', 'refused') AS reason,
            if(applied, arguments, c.reason) AS detail,
            toUInt64(0) AS revision
        FROM v_commands AS c
        WHERE project = {project:String}
          AND
          (
              has(JSONExtract(arguments, 'groups', 'Array(String)'), {group:String})
              OR has(arrayMap(name -> JSONExtractString(arguments, name), ['group', 'into', 'one', 'other']), {group:String})
          )
    )
SELECT time, what, change, actor, environment, release, reason, detail
FROM (SELECT * FROM changes UNION ALL SELECT * FROM asked)
ORDER BY time, what, revision, change
