-- What may people and panels rely on of the life of groups and of alerts? Views as in 0007.

-- Groups: counted from minutes through the placements of now, with where they stand by their last known state. A group
-- whose variants are all in another now is not among them: v_merged_groups has it.
CREATE OR REPLACE VIEW v_groups AS
SELECT
    c.project AS project,
    c.group_id AS group_id,
    leftPad(lower(hex(c.group_id)), 16, '0') AS group_hex,
    g.status AS status,
    g.status_since AS status_since,
    g.assignee AS assignee,
    g.revision AS revision,
    g.last_command AS last_command,
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
LEFT JOIN
(
    SELECT project, group_id, status, status_since, assignee, revision, last_command, users FROM groups FINAL
) AS g
    ON g.project = c.project AND g.group_id = c.group_id
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Groups whose variants are all in another group now.
CREATE OR REPLACE VIEW v_merged_groups AS
SELECT
    project,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    merged_into,
    leftPad(lower(hex(merged_into)), 16, '0') AS merged_into_hex
FROM groups FINAL
WHERE merged_into != 0 AND count = 0;

-- Every change of status, in the order it was decided by revision.
CREATE OR REPLACE VIEW v_transitions AS
SELECT
    project,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    revision,
    from_status,
    to_status,
    reason,
    time,
    decided_at,
    actor,
    command,
    environment,
    release,
    announced,
    flapping,
    detail
FROM transitions FINAL;

-- Status of each group as it held at a time: SELECT … FROM v_group_status_as_of(at = '2026-01-31 12:00:00').
-- A resolve that was overtaken by an event from after it shows as resolved for the time between the two.
CREATE OR REPLACE VIEW v_group_status_as_of AS
SELECT
    project,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    argMax(to_status, (t.time, t.revision)) AS status,
    max(t.time) AS since,
    argMax(actor, (t.time, t.revision)) AS actor
FROM transitions AS t FINAL
WHERE t.time <= {at:DateTime64(3, 'UTC')}
GROUP BY project, group_id;

-- Alerts that went on and off.
CREATE OR REPLACE VIEW v_firings AS
SELECT
    project,
    alert,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    rule,
    alertname,
    severity,
    environment,
    service,
    release,
    title,
    is_on,
    starts_at,
    ends_at,
    reason,
    count,
    mean,
    p_value,
    root_group,
    leftPad(lower(hex(root_group)), 16, '0') AS root_group_hex,
    written_at
FROM firings FINAL;

-- Why did this alert fire, and why not? One row for each time a rule fired, ceased, or would have fired but for something.
CREATE OR REPLACE VIEW v_evaluations AS
SELECT
    project,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    environment,
    rule,
    kind,
    at,
    outcome,
    reason,
    count,
    mean,
    p_value
FROM evaluations FINAL;

-- Rules in force that people gave; those that hold with no configuration are in docs/alerting.md.
CREATE OR REPLACE VIEW v_rules AS
SELECT id, project, alertname, kind, enabled, removed, rule, changed_at
FROM rules FINAL;

-- Releases of each service and environment, as deployed and as first seen in an error.
CREATE OR REPLACE VIEW v_releases AS
SELECT project, service, environment, version, deployed_at, first_seen
FROM releases FINAL;
