-- What of a project was known before a minute? One row for each variant, service, environment and release: when it was
-- seen first and last, how often, and the group it is in now. One part of the fingerprints at a time.
SELECT
    f.project                          AS project,
    reinterpretAsInt64(f.fingerprint)  AS fingerprint,
    reinterpretAsInt64(p.group_id)     AS group_id,
    f.environment                      AS environment,
    f.release                          AS release,
    f.service                          AS service,
    f.count                            AS count,
    toUnixTimestamp64Milli(f.first)    AS first_seen,
    toUnixTimestamp64Milli(f.last)     AS last_seen
FROM
(
    SELECT project, fingerprint, argMax(group_id, (valid_from, decided_at)) AS group_id
    FROM placements
    WHERE project = ?
    GROUP BY project, fingerprint
) AS p
INNER JOIN
(
    SELECT
        project,
        fingerprint,
        environment,
        release,
        service,
        toInt64(sum(m.count)) AS count,
        min(m.first_seen)     AS first,
        max(m.last_seen)      AS last
    FROM minutes AS m FINAL
    WHERE project = ? AND minute < toDateTime(toInt64(?), 'UTC') AND modulo(fingerprint, ?) = ?
    GROUP BY project, fingerprint, environment, release, service
) AS f ON f.project = p.project AND f.fingerprint = p.fingerprint
