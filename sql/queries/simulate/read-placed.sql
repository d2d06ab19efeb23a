-- Which group is each variant of a project in now, since when is the variant known, and what is it like? One part of the
-- fingerprints at a time; the placement with the latest validity counts, so corrections are followed. A variant of which
-- nothing is counted is known since ever.
SELECT
    variants.project                           AS project,
    reinterpretAsInt64(variants.fingerprint)   AS fingerprint,
    reinterpretAsInt64(current.group_id)       AS group_id,
    variants.title                             AS title,
    variants.type                              AS type,
    toString(variants.level)                   AS level,
    variants.tags                              AS tags,
    toUnixTimestamp64Milli(counted.first_seen) AS known_since
FROM variants FINAL
INNER JOIN
(
    SELECT project, fingerprint, argMax(group_id, (valid_from, decided_at)) AS group_id
    FROM placements
    WHERE project = ?
    GROUP BY project, fingerprint
) AS current ON current.project = variants.project AND current.fingerprint = variants.fingerprint
LEFT JOIN
(
    SELECT project, fingerprint, min(m.first_seen) AS first_seen
    FROM minutes AS m
    WHERE project = ?
    GROUP BY project, fingerprint
) AS counted ON counted.project = variants.project AND counted.fingerprint = variants.fingerprint
WHERE variants.project = ? AND modulo(variants.fingerprint, ?) = ?
