-- Which group is each variant of a project in, and by which keys and features would others join it? One part of the
-- fingerprints at a time; the placement with the latest validity counts, so corrections are followed.
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
    reinterpretAsInt64(current.group_id)     AS group_id,
    reinterpretAsInt64(variants.feature_type)   AS feature_type,
    arrayStringConcat(arrayMap(frame -> leftPad(hex(frame), 16, '0'), variants.feature_frames)) AS feature_frames,
    arrayStringConcat(arrayMap(near -> leftPad(hex(near), 2, '0'), variants.feature_nearness)) AS feature_nearness,
    reinterpretAsInt64(variants.feature_site)   AS feature_site,
    reinterpretAsInt64(variants.feature_caller) AS feature_caller,
    variants.feature_telling                 AS feature_telling,
    arrayStringConcat(arrayMap(word -> leftPad(hex(word), 16, '0'), variants.feature_words)) AS feature_words,
    reinterpretAsInt64(variants.feature_service)  AS feature_service,
    reinterpretAsInt64(variants.feature_route)    AS feature_route,
    reinterpretAsInt64(variants.feature_platform) AS feature_platform
FROM variants FINAL
INNER JOIN
(
    SELECT project, fingerprint, argMax(group_id, (valid_from, decided_at)) AS group_id
    FROM placements
    GROUP BY project, fingerprint
) AS current ON current.project = variants.project AND current.fingerprint = variants.fingerprint
WHERE variants.project = ? AND modulo(variants.fingerprint, ?) = ?
