-- How were the variants of two groups placed at a time, and how are they now? History of a merge, read as of any moment.
-- With: project=shop, at=2026-01-02 00:00:00, one=00000000000000b1, other=00000000000000e1
SELECT
    before.fingerprint_hex AS fingerprint_hex,
    before.group_hex AS group_then,
    before.cause AS cause_then,
    now.group_hex AS group_now,
    now.cause AS cause_now,
    now.since AS since,
    JSONExtractString(now.explanation, 'actor') AS moved_by
FROM v_placements_as_of(at = {at:DateTime}) AS before
INNER JOIN v_placements AS now ON now.project = before.project AND now.fingerprint = before.fingerprint
WHERE before.project = {project:String}
  AND (before.group_hex IN ({one:String}, {other:String}) OR now.group_hex IN ({one:String}, {other:String}))
ORDER BY fingerprint_hex
