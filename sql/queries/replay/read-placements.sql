-- Which group is each variant of a project in, and by which keys would others join it? One part of the fingerprints at
-- a time; the placement with the latest validity counts.
SELECT
    variants.project                         AS project,
    reinterpretAsInt64(variants.fingerprint) AS fingerprint,
    reinterpretAsInt64(variants.key_rule)    AS key_rule,
    reinterpretAsInt64(variants.key_site)    AS key_site,
    reinterpretAsInt64(variants.key_top)     AS key_top,
    variants.type                            AS type,
    variants.template                        AS template,
    variants.title                           AS title,
    variants.culprit                         AS culprit,
    reinterpretAsInt64(current.group_id)     AS group_id
FROM variants FINAL
INNER JOIN
(
    SELECT project, fingerprint, argMax(group_id, (valid_from, decided_at)) AS group_id
    FROM placements
    GROUP BY project, fingerprint
) AS current ON current.project = variants.project AND current.fingerprint = variants.fingerprint
WHERE variants.project = ? AND modulo(variants.fingerprint, ?) = ?
