-- Which groups made which groups in other services, in a span of time, and in what share of the traces with spans that the causing
-- group is in? An empty environment, group or service leaves its condition out; a group is looked for on both sides. Asked of the tables,
-- since v_propagations has its shares by the hour.
-- ORDER BY: what happened most often first.
WITH placed AS
(
    SELECT fingerprint, group_id, group_hex
    FROM v_placements
    WHERE project = {project:String}
),
found AS
(
    SELECT
        p.from_service AS from_service, f.group_id AS from_group_id, f.group_hex AS from_group_hex, p.to_service AS to_service,
        t.group_hex AS to_group_hex,
        sum(p.observed) AS observed, sum(p.traces) AS traces, sumMap(p.lag.bucket, p.lag.count) AS lag
    FROM propagations AS p FINAL
    INNER JOIN placed AS f ON f.fingerprint = p.from_fingerprint
    INNER JOIN placed AS t ON t.fingerprint = p.to_fingerprint
    WHERE p.project = {project:String}
      AND p.minute >= {from:DateTime('UTC')}
      AND p.minute < {to:DateTime('UTC')}
      AND ({environment:String} = '' OR p.environment = {environment:String})
      AND ({group:String} = '' OR f.group_hex = {group:String} OR t.group_hex = {group:String})
      AND ({from_service:String} = '' OR p.from_service = {from_service:String})
      AND ({to_service:String} = '' OR p.to_service = {to_service:String})
    GROUP BY from_service, from_group_id, from_group_hex, to_service, to_group_hex
),
causes AS
(
    SELECT group_id, sum(weight) AS traces
    FROM
    (
        SELECT DISTINCT e.trace_id AS trace_id, e.weight AS weight, f.group_id AS group_id
        FROM
        (
            SELECT trace_id, weight, arrayJoin(`groups.fingerprint`) AS fingerprint
            FROM error_traces FINAL
            WHERE project = {project:String}
              AND time >= {from:DateTime64(3, 'UTC')}
              AND time < {to:DateTime64(3, 'UTC')}
              AND ({environment:String} = '' OR environment = {environment:String})
              AND span_count > 0
        ) AS e
        INNER JOIN (SELECT fingerprint, group_id FROM placed WHERE group_id IN (SELECT from_group_id FROM found)) AS f
            ON f.fingerprint = e.fingerprint
    )
    GROUP BY group_id
)
SELECT
    p.from_service AS from_service, p.from_group_hex AS from_group_hex, p.to_service AS to_service, p.to_group_hex AS to_group_hex,
    p.observed AS observed, p.traces AS traces,
    greatest(c.traces, p.traces) AS from_traces,
    p.traces / from_traces AS share,
    2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * arraySum(p.lag.2), p.lag.1, arrayCumSum(p.lag.2))) / 2.02 AS lag_p50_us
FROM found AS p
LEFT JOIN causes AS c ON c.group_id = p.from_group_id
ORDER BY traces DESC, from_service, from_group_hex, to_service, to_group_hex
LIMIT {limit:UInt32}
