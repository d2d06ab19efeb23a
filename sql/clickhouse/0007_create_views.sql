-- What may people and panels rely on? The public contract: every view shows each fact once, whatever was written twice,
-- and names keys both as numbers (fingerprint, group_id: use these to join) and as 16 hex digits (…_hex: as on the page).
-- Views carry no ORDER BY; say your own.

-- Variant → group as it is now.
CREATE OR REPLACE VIEW v_placements AS
SELECT
    project,
    fingerprint,
    leftPad(lower(hex(fingerprint)), 16, '0') AS fingerprint_hex,
    argMax(p.group_id, p.valid_from) AS group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    argMax(p.cause, p.valid_from) AS cause,
    argMax(p.explanation, p.valid_from) AS explanation,
    argMax(p.grouping_version, p.valid_from) AS grouping_version,
    max(p.valid_from) AS since
FROM placements AS p FINAL
GROUP BY project, fingerprint;

-- Variant → group as it was at a time: SELECT … FROM v_placements_as_of(at = '2026-01-31 12:00:00').
CREATE OR REPLACE VIEW v_placements_as_of AS
SELECT
    project,
    fingerprint,
    leftPad(lower(hex(fingerprint)), 16, '0') AS fingerprint_hex,
    argMax(p.group_id, p.valid_from) AS group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    argMax(p.cause, p.valid_from) AS cause,
    argMax(p.explanation, p.valid_from) AS explanation,
    argMax(p.grouping_version, p.valid_from) AS grouping_version,
    max(p.valid_from) AS since
FROM placements AS p FINAL
WHERE p.valid_from <= {at:DateTime64(3, 'UTC')}
GROUP BY project, fingerprint;

-- Events with their group; group_id is 0 for the moment until a new variant is placed.
CREATE OR REPLACE VIEW v_events AS
SELECT
    e.*,
    leftPad(lower(hex(e.fingerprint)), 16, '0') AS fingerprint_hex,
    p.group_id AS group_id,
    leftPad(lower(hex(p.group_id)), 16, '0') AS group_hex
FROM events AS e FINAL
LEFT JOIN v_placements AS p ON p.project = e.project AND p.fingerprint = e.fingerprint
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Events of one group, read by the primary key: SELECT … FROM v_group_events(project = 'shop', group = '00c0ffee00c0ffee').
CREATE OR REPLACE VIEW v_group_events AS
SELECT
    e.*,
    leftPad(lower(hex(e.fingerprint)), 16, '0') AS fingerprint_hex,
    reinterpretAsUInt64(reverse(unhex({group:String}))) AS group_id,
    {group:String} AS group_hex
FROM events AS e FINAL
WHERE e.project = {project:String}
  AND e.fingerprint IN (
      SELECT fingerprint
      FROM v_placements
      WHERE project = {project:String} AND group_hex = {group:String}
  )
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Variants with their exemplar, canonical frames and group.
CREATE OR REPLACE VIEW v_variants AS
SELECT
    v.*,
    leftPad(lower(hex(v.fingerprint)), 16, '0') AS fingerprint_hex,
    p.group_id AS group_id,
    leftPad(lower(hex(p.group_id)), 16, '0') AS group_hex,
    p.cause AS cause,
    p.explanation AS explanation,
    p.grouping_version AS grouping_version,
    p.since AS since
FROM variants AS v FINAL
LEFT JOIN v_placements AS p ON p.project = v.project AND p.fingerprint = v.fingerprint;

-- Counts per variant, minute, environment, release and service, with the group.
CREATE OR REPLACE VIEW v_minutes AS
SELECT
    m.project AS project,
    p.group_id AS group_id,
    leftPad(lower(hex(p.group_id)), 16, '0') AS group_hex,
    m.fingerprint AS fingerprint,
    leftPad(lower(hex(m.fingerprint)), 16, '0') AS fingerprint_hex,
    m.minute AS minute,
    m.environment AS environment,
    m.release AS release,
    m.service AS service,
    m.count AS count,
    m.users AS users,
    m.first_seen AS first_seen,
    m.last_seen AS last_seen
FROM minutes AS m FINAL
LEFT JOIN v_placements AS p ON p.project = m.project AND p.fingerprint = m.fingerprint
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Counts per group, minute, environment, release and service.
CREATE OR REPLACE VIEW v_group_minutes AS
SELECT
    m.project AS project,
    m.group_id AS group_id,
    m.group_hex AS group_hex,
    m.minute AS minute,
    m.environment AS environment,
    m.release AS release,
    m.service AS service,
    sum(m.count) AS count,
    min(m.first_seen) AS first_seen,
    max(m.last_seen) AS last_seen
FROM v_minutes AS m
GROUP BY project, group_id, group_hex, minute, environment, release, service;

-- Groups: counted from minutes through the placements of now, with the status of their last known state.
CREATE OR REPLACE VIEW v_groups AS
SELECT
    c.project AS project,
    c.group_id AS group_id,
    leftPad(lower(hex(c.group_id)), 16, '0') AS group_hex,
    g.status AS status,
    v.title AS title,
    v.culprit AS culprit,
    v.type AS type,
    v.platform AS platform,
    c.count AS count,
    g.users AS users,
    c.variants AS variants,
    c.services AS services,
    c.environments AS environments,
    c.first_seen AS first_seen,
    c.last_seen AS last_seen,
    c.first_release AS first_release,
    c.last_release AS last_release
FROM
(
    SELECT
        f.project AS project,
        p.group_id AS group_id,
        sum(f.count) AS count,
        count() AS variants,
        arraySort(groupUniqArrayArray(f.services)) AS services,
        arraySort(groupUniqArrayArray(f.environments)) AS environments,
        argMin(f.first_release, f.first_seen) AS first_release,
        argMax(f.last_release, f.last_seen) AS last_release,
        min(f.first_seen) AS first_seen,
        max(f.last_seen) AS last_seen
    FROM
    (
        SELECT
            project,
            fingerprint,
            sum(m.count) AS count,
            groupUniqArray(service) AS services,
            groupUniqArray(environment) AS environments,
            argMin(release, m.first_seen) AS first_release,
            argMax(release, m.last_seen) AS last_release,
            min(m.first_seen) AS first_seen,
            max(m.last_seen) AS last_seen
        FROM minutes AS m FINAL
        GROUP BY project, fingerprint
    ) AS f
    INNER JOIN v_placements AS p ON p.project = f.project AND p.fingerprint = f.fingerprint
    GROUP BY project, group_id
) AS c
LEFT JOIN (SELECT project, fingerprint, title, culprit, type, platform FROM variants FINAL) AS v
    ON v.project = c.project AND v.fingerprint = c.group_id
LEFT JOIN (SELECT project, group_id, status, users FROM groups FINAL) AS g
    ON g.project = c.project AND g.group_id = c.group_id
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Affected users per group and day, estimated; to add days up: uniqMerge(users_state).
CREATE OR REPLACE VIEW v_group_users AS
SELECT
    d.project AS project,
    p.group_id AS group_id,
    leftPad(lower(hex(p.group_id)), 16, '0') AS group_hex,
    d.day AS day,
    uniqMerge(d.state) AS users,
    uniqMergeState(d.state) AS users_state
FROM
(
    SELECT project, fingerprint, toDate(timestamp) AS day, uniqState(user) AS state
    FROM events
    WHERE user != 0
    GROUP BY project, fingerprint, day
) AS d
INNER JOIN v_placements AS p ON p.project = d.project AND p.fingerprint = d.fingerprint
GROUP BY project, group_id, group_hex, day;

-- Refused input.
CREATE OR REPLACE VIEW v_rejections AS
SELECT
    project,
    received_at,
    reason,
    format,
    origin,
    detail,
    bytes,
    length(bytes) AS size,
    substringUTF8(toValidUTF8(bytes), 1, 200) AS preview,
    ingested_at
FROM rejections FINAL;

-- How the pipeline does, per minute of receipt: what came in, how long it took to be readable, what had to be mended.
CREATE OR REPLACE VIEW v_pipeline AS
SELECT
    project,
    minute,
    sum(stored) AS events,
    sum(refused) AS rejections,
    sum(mended) AS events_mended,
    quantileMerge(0.5)(lag) AS lag_p50_ms,
    quantileMerge(0.99)(lag) AS lag_p99_ms,
    max(lag_highest) AS lag_max_ms
FROM
(
    SELECT
        project,
        toStartOfMinute(received_at) AS minute,
        count() AS stored,
        0 AS refused,
        countIf(notEmpty(flags)) AS mended,
        quantileState(toFloat64(dateDiff('millisecond', received_at, ingested_at))) AS lag,
        max(dateDiff('millisecond', received_at, ingested_at)) AS lag_highest
    FROM events FINAL
    GROUP BY project, minute
    UNION ALL
    SELECT
        project,
        toStartOfMinute(received_at) AS minute,
        0 AS stored,
        count() AS refused,
        0 AS mended,
        quantileStateIf(toFloat64(0), 0) AS lag,
        0 AS lag_highest
    FROM rejections FINAL
    GROUP BY project, minute
)
GROUP BY project, minute
SETTINGS do_not_merge_across_partitions_select_final = 1;
