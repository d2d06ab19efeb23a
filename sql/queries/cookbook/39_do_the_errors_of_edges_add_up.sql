-- Do the errors of edges add up, day by day? errors = propagated + absorbed + caller_fault + unattributed; broken is 0.
-- With: project=shop, from=2026-01-01, to=2026-01-08
SELECT
    toDate(minute) AS day,
    sum(i.errors) AS errors,
    sum(i.explained) AS explained,
    countIf(holds) AS kept,
    countIf(NOT holds) AS broken
FROM v_edge_identity AS i
WHERE project = {project:String} AND minute >= {from:Date} AND minute < {to:Date}
GROUP BY day
ORDER BY day
