-- Does every minute say what its events say? Lines only where it does not; an occurrence reported twice counts once.
SELECT
    project,
    leftPad(lower(hex(fingerprint)), 16, '0') AS fingerprint,
    minute,
    sum(s.stored) AS stored,
    sum(s.counted) AS counted
FROM
(
    SELECT project, fingerprint, toStartOfMinute(e.timestamp) AS minute, uniqExact(occurrence) AS stored, 0 AS counted
    FROM events AS e FINAL
    WHERE e.timestamp >= toStartOfMinute(fromUnixTimestamp64Milli({since:Int64})) AND project IN {projects:Array(String)}
    GROUP BY project, fingerprint, minute
    UNION ALL
    SELECT project, fingerprint, minute, 0 AS stored, m.count AS counted
    FROM minutes AS m FINAL
    WHERE minute >= toStartOfMinute(fromUnixTimestamp64Milli({since:Int64})) AND project IN {projects:Array(String)}
) AS s
GROUP BY project, fingerprint, minute
HAVING stored != counted
