-- Who takes callers down? Of the calls that a component failed, the percentage that its caller passed on to its own caller, and
-- how many failures began there.
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    callee,
    arraySort(groupUniqArray(caller)) AS callers,
    sum(e.propagated) AS propagated,
    sum(e.absorbed) AS absorbed,
    round(100 * propagated / (propagated + absorbed), 1) AS percent_propagated,
    sum(e.originated) AS originated
FROM v_edges AS e
WHERE project = {project:String} AND minute >= {from:Date} AND minute < {to:Date} AND caller != callee
GROUP BY callee
HAVING propagated + absorbed > 0
ORDER BY propagated DESC, callee
