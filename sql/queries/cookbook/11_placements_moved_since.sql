-- Which variants are in another group than they were at a time, and who moved them?
-- With: project=shop, at=2026-01-02 00:00:00
SELECT now.fingerprint_hex AS fingerprint_hex, before.group_hex AS was_in, now.group_hex AS is_in, now.cause AS cause, now.since AS since
FROM v_placements AS now
INNER JOIN v_placements_as_of(at = {at:DateTime}) AS before
    ON before.project = now.project AND before.fingerprint = now.fingerprint
WHERE now.project = {project:String} AND before.group_id != now.group_id
ORDER BY since, fingerprint_hex
