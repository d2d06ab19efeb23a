-- Where did each group stand at a time, since when, and who put it there?
-- With: project=shop, at=2026-01-04 00:00:00
SELECT s.group_hex AS group_hex, s.status AS status, s.since AS since, s.actor AS actor, v.title AS title
FROM v_group_status_as_of(at = {at:DateTime}) AS s
LEFT JOIN v_variants AS v ON v.project = s.project AND v.fingerprint_hex = s.group_hex
WHERE s.project = {project:String}
ORDER BY since DESC, group_hex
