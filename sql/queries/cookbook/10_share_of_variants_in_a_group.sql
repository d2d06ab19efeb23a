-- Which variants is a group made of, why are they in it, and what share of its events does each have?
-- With: project=shop, group=00000000000000a1
SELECT
    m.fingerprint_hex AS fingerprint_hex,
    any(v.title) AS title,
    any(v.cause) AS cause,
    any(v.explanation) AS explanation,
    sum(m.count) AS events,
    round(100 * events / sum(events) OVER (), 1) AS percent
FROM v_minutes AS m
INNER JOIN v_variants AS v ON v.project = m.project AND v.fingerprint = m.fingerprint
WHERE m.project = {project:String} AND m.group_hex = {group:String}
GROUP BY fingerprint_hex
ORDER BY events DESC, fingerprint_hex
