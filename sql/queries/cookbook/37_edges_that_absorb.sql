-- Where do callers get over failures of whom they call, by a retry, a fallback, or because the answer is not needed?
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    caller,
    callee,
    connection,
    sum(e.errors) AS errors,
    sum(e.absorbed) AS absorbed,
    sum(e.propagated) AS propagated,
    round(100 * absorbed / (absorbed + propagated), 1) AS percent_absorbed
FROM v_edges AS e
WHERE project = {project:String} AND minute >= {from:Date} AND minute < {to:Date} AND caller != callee
GROUP BY caller, callee, connection
HAVING absorbed > 0
ORDER BY absorbed DESC, caller, callee, connection
