-- What does the whole store hold?
SELECT
    (SELECT count() FROM events FINAL) AS events,
    (SELECT count() FROM variants FINAL) AS variants,
    (SELECT uniqExact(project, group_id) FROM v_placements) AS groups,
    (SELECT count() FROM v_rejections) AS rejections
