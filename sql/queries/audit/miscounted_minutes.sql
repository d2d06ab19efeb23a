-- Does every minute say what its events say? Lines only where it does not. A failure that was reported several times, at
-- times in two minutes or variants, counts once in one of them, and an echo counts only if nobody else reported: so a
-- minute holds at least the failures that only it has reports of, and at most all that it has any of.
SELECT
    project,
    leftPad(lower(hex(fingerprint)), 16, '0') AS fingerprint,
    minute,
    sum(s.stored) AS stored,
    sum(s.counted) AS counted
FROM
(
    SELECT
        project,
        fingerprint,
        minute,
        uniqExact(occurrence) AS stored,
        uniqExactIf(occurrence, places = 1 AND NOT echo) AS certain,
        0 AS counted
    FROM
    (
        SELECT
            project,
            fingerprint,
            toStartOfMinute(e.timestamp) AS minute,
            occurrence,
            has(flags, 'ECHO') AS echo,
            uniqExact(fingerprint, minute) OVER (PARTITION BY project, occurrence) AS places
        FROM events AS e FINAL
        WHERE e.timestamp >= toStartOfMinute(fromUnixTimestamp64Milli({since:Int64})) AND project IN {projects:Array(String)}
    )
    GROUP BY project, fingerprint, minute
    UNION ALL
    SELECT project, fingerprint, minute, 0 AS stored, 0 AS certain, m.count AS counted
    FROM minutes AS m FINAL
    WHERE minute >= toStartOfMinute(fromUnixTimestamp64Milli({since:Int64})) AND project IN {projects:Array(String)}
) AS s
GROUP BY project, fingerprint, minute
HAVING counted < sum(s.certain) OR counted > stored
