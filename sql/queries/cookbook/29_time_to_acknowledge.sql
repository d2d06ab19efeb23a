-- How long does it take until somebody looks after a group that is new or came back, in hours, week by week?
-- A group that was resolved, ignored or reopened first does not count as acknowledged; one nobody touched is open.
-- With: project=shop
WITH
    told AS
    (
        SELECT group_hex, revision, to_status, time, lagInFrame(toString(to_status)) OVER w AS status_before
        FROM v_transitions
        WHERE project = {project:String}
        WINDOW w AS (PARTITION BY group_hex ORDER BY time, revision ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    ),
    steps AS
    (
        SELECT
            to_status,
            time,
            leadInFrame(toString(to_status)) OVER w AS next_status,
            leadInFrame(time) OVER w AS next_time
        FROM told
        WHERE toString(to_status) != status_before
        WINDOW w AS
        (
            PARTITION BY group_hex ORDER BY time, revision ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
        )
    )
SELECT
    toMonday(time) AS week,
    count() AS opened,
    countIf(next_status = 'ACKNOWLEDGED') AS acknowledged,
    countIf(next_status = '') AS open,
    round(quantileExactIf(0.5)(dateDiff('second', time, next_time), next_status = 'ACKNOWLEDGED') / 3600, 2) AS median_hours,
    round(maxIf(dateDiff('second', time, next_time), next_status = 'ACKNOWLEDGED') / 3600, 2) AS longest_hours
FROM steps
WHERE to_status IN ('NEW', 'REGRESSED')
GROUP BY week
ORDER BY week
