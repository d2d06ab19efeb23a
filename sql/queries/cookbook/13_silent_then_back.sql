-- Which groups were silent for at least some hours and then came back?
-- With: project=shop, hours=24
SELECT group_hex, silent_from, back_at, dateDiff('hour', silent_from, back_at) AS silent_hours
FROM
(
    SELECT
        group_hex,
        minute AS back_at,
        lagInFrame(minute, 1, minute) OVER (
            PARTITION BY group_hex ORDER BY minute ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS silent_from
    FROM (SELECT DISTINCT group_hex, minute FROM v_group_minutes WHERE project = {project:String})
)
WHERE silent_hours >= {hours:UInt32}
ORDER BY back_at, group_hex
