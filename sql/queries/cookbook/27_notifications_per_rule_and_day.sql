-- How often did each rule tell people, and what share of what it would have told was suppressed, day by day?
-- With: project=shop, from=2026-01-01, to=2026-01-07
SELECT
    toDate(at) AS day,
    rule,
    countIf(outcome = 'FIRED') AS notifications,
    countIf(outcome = 'SUPPRESSED') AS suppressed,
    round(100 * suppressed / (notifications + suppressed), 1) AS percent_suppressed
FROM v_evaluations
WHERE project = {project:String} AND at >= {from:Date} AND at < {to:Date} + 1 AND outcome != 'CEASED'
GROUP BY day, rule
ORDER BY day, rule
