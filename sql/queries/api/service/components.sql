-- Which components do calls lead to in a span of time, how do they fare, and how many groups have events of each?
-- ORDER BY: by name.
SELECT
    e.name AS name, e.calls AS calls, e.errors AS errors, e.originated AS originated, g.groups AS groups,
    toBool(e.is_caller OR g.groups > 0) AS speaks
FROM
(
    SELECT
        name,
        sum(s.calls) AS calls, sum(s.errors) AS errors, sum(s.originated) AS originated,
        max(s.calls = 0 AND s.role = 'caller') OR max(s.role = 'itself') AS is_caller
    FROM
    (
        SELECT
            arrayJoin([(toString(callee), if(caller = callee, 'itself', 'callee')), (toString(caller), 'caller')]) AS side,
            side.1 AS name,
            side.2 AS role,
            if(role = 'callee', e.calls, 0) AS calls,
            if(role = 'callee', e.errors, 0) AS errors,
            if(role = 'callee', e.originated, 0) AS originated
        FROM v_edges AS e
        WHERE project = {project:String}
          AND minute >= {from:DateTime('UTC')}
          AND minute < {to:DateTime('UTC')}
          AND ({environment:String} = '' OR environment = {environment:String})
    ) AS s
    GROUP BY name
) AS e
LEFT JOIN
(
    SELECT toString(d.service) AS name, uniqExact(p.group_id) AS groups
    FROM days AS d
    INNER JOIN v_placements AS p ON p.project = d.project AND p.fingerprint = d.fingerprint
    WHERE d.project = {project:String}
      AND d.day >= toDate({from:DateTime('UTC')})
      AND d.day <= toDate({to:DateTime('UTC')})
      AND d.last_seen >= {from:DateTime64(3, 'UTC')}
      AND d.first_seen < {to:DateTime64(3, 'UTC')}
      AND ({environment:String} = '' OR d.environment = {environment:String})
    GROUP BY name
) AS g ON g.name = e.name
ORDER BY name
LIMIT 1000
