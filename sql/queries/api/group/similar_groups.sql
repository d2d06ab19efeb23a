-- With which groups was a group compared when one of the two was founded, and why did they stay apart? Suggestions that people
-- refused are left out.
-- ORDER BY: the most alike first.
WITH
refused AS
(
    SELECT arrayJoin([JSONExtractString(arguments, 'one'), JSONExtractString(arguments, 'other')]) AS id
    FROM v_commands
    WHERE project = {project:String}
      AND kind = 'not-same'
      AND applied
      AND ({id:String} = JSONExtractString(arguments, 'one') OR {id:String} = JSONExtractString(arguments, 'other'))
),
told AS
(
    SELECT
        group_hex,
        JSONExtractString(explanation, 'probably_same_as', 'group') AS hint,
        if(JSONHas(explanation, 'runner_up'), JSONExtractString(explanation, 'runner_up', 'group'), hint) AS founder,
        JSONExtractString(explanation, 'runner_up', 'why') AS why,
        JSONExtractRaw(explanation, 'runner_up', 'score') AS score,
        hint != '' AS suggested
    FROM v_placements
    WHERE project = {project:String} AND (JSONHas(explanation, 'runner_up') OR JSONHas(explanation, 'probably_same_as'))
),
best AS
(
    SELECT
        if(t.group_hex = {id:String}, p.group_hex, t.group_hex) AS id,
        argMax(t.why, (t.suggested, JSONExtractFloat(t.score, 'total'))) AS reason,
        argMax(t.score, (t.suggested, JSONExtractFloat(t.score, 'total'))) AS parts,
        max(t.suggested) AS is_suggested
    FROM told AS t
    INNER JOIN v_placements AS p ON p.project = {project:String} AND p.fingerprint_hex = t.founder
    WHERE t.group_hex != p.group_hex AND (t.group_hex = {id:String} OR p.group_hex = {id:String})
    GROUP BY id
)
SELECT
    b.id AS id, g.title AS title, g.culprit AS culprit, toString(g.status) AS status, g.count AS count, g.last_seen AS last_seen,
    b.parts AS score, b.reason AS why, toBool(b.is_suggested) AS suggested
FROM best AS b
INNER JOIN v_groups AS g ON g.project = {project:String} AND g.group_hex = b.id
WHERE b.id NOT IN (SELECT id FROM refused)
ORDER BY suggested DESC, JSONExtractFloat(score, 'total') DESC, id
LIMIT 20
