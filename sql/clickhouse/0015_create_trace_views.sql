-- What may people and panels rely on of traces? Views as in 0007. Durations are microseconds; … _us are values of a histogram,
-- at most 1 % off. A group is the one that a fingerprint is in now: traces keep fingerprints.

-- Failing traces, and healthy ones kept for comparison (failing = false), by their latest version.
CREATE OR REPLACE VIEW v_error_traces AS
SELECT
    t.* EXCEPT (written_at, `groups.group_id`, `groups.root_group_id`, `origins.group_id`),
    toBool(t.rank = 0) AS failing
FROM error_traces AS t FINAL
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Each error of each failing trace, with its group, what it is to its failure, and where that failure began: the origin whose
-- chain has the error's span, else that which left the error at the root, else the only one there is.
CREATE OR REPLACE VIEW v_traced_groups AS
SELECT
    e.project AS project,
    e.trace_id AS trace_id,
    e.version AS version,
    e.time AS time,
    e.environment AS environment,
    e.root_service AS root_service,
    e.root_endpoint AS root_endpoint,
    e.duration AS duration,
    e.client_impacting AS client_impacting,
    e.sampled AS sampled,
    e.span_count AS span_count,
    e.weight AS weight,
    e.service AS service,
    e.span_id AS span_id,
    e.role AS role,
    e.fingerprint AS fingerprint,
    leftPad(lower(hex(e.fingerprint)), 16, '0') AS fingerprint_hex,
    p.group_id AS group_id,
    leftPad(lower(hex(p.group_id)), 16, '0') AS group_hex,
    e.root_fingerprint AS root_fingerprint,
    r.group_id AS root_group_id,
    leftPad(lower(hex(r.group_id)), 16, '0') AS root_group_hex,
    toBool(e.origin > 0) AS origin_known,
    e.origins.component[e.origin] AS component,
    if(origin_known, toString(e.origins.reason[e.origin]), '') AS reason,
    if(origin_known, toString(e.origins.confidence[e.origin]), '') AS confidence,
    e.origins.span_id[e.origin] AS origin_span_id,
    e.origins.service[e.origin] AS origin_service,
    e.origins.operation[e.origin] AS operation,
    e.origins.type[e.origin] AS type,
    e.origins.chain[e.origin] AS chain
FROM
(
    SELECT
        t.*,
        fingerprint,
        role,
        service,
        span_id,
        root_fingerprint,
        arrayFirstIndex(chain -> has(chain, span_id), `origins.chain`) AS by_chain,
        if(root_fingerprint = 0, 0, indexOf(`origins.fingerprint`, root_fingerprint)) AS by_root,
        multiIf(by_chain > 0, by_chain, by_root > 0, by_root, role != 'UNKNOWN' AND length(`origins.chain`) = 1, 1, 0) AS origin
    FROM error_traces AS t FINAL
    ARRAY JOIN
        `groups.fingerprint` AS fingerprint,
        `groups.role` AS role,
        `groups.service` AS service,
        `groups.span_id` AS span_id,
        `groups.root_fingerprint` AS root_fingerprint
) AS e
LEFT JOIN v_placements AS p ON p.project = e.project AND p.fingerprint = e.fingerprint
LEFT JOIN v_placements AS r ON r.project = e.project AND r.fingerprint = e.root_fingerprint
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Spans of failing traces, and of the healthy ones kept, by the latest version of the trace that has spans.
CREATE OR REPLACE VIEW v_trace_spans AS
SELECT * EXCEPT (latest, written_at)
FROM
(
    SELECT *, max(version) OVER (PARTITION BY project, trace_id) AS latest
    FROM error_trace_spans FINAL
)
WHERE version = latest
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Calls from component to component, per minute; latency.bucket and latency.count add up with sumMap.
CREATE OR REPLACE VIEW v_edges AS
SELECT * EXCEPT written_at
FROM edges FINAL
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Who calls whom, per hour: shares are of 1. error_share is of the calls; propagated_share of those that the callee failed: how
-- likely the caller fails with it (NULL if the callee never failed).
CREATE OR REPLACE VIEW v_service_map AS
SELECT
    project,
    toStartOfHour(minute) AS hour,
    environment,
    caller,
    callee,
    connection,
    sum(e.observed) AS observed,
    sum(e.calls) AS calls,
    sum(e.errors) AS errors,
    sum(e.propagated) AS propagated,
    sum(e.absorbed) AS absorbed,
    sum(e.caller_fault) AS caller_fault,
    sum(e.unattributed) AS unattributed,
    sum(e.originated) AS originated,
    if(calls = 0, 0, errors / calls) AS error_share,
    if(propagated + absorbed = 0, NULL, propagated / (propagated + absorbed)) AS propagated_share,
    sumMap(e.latency.bucket, e.latency.count) AS latency,
    2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * arraySum(latency.2), latency.1, arrayCumSum(latency.2))) / 2.02 AS p50_us,
    2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.95 * arraySum(latency.2), latency.1, arrayCumSum(latency.2))) / 2.02 AS p95_us
FROM v_edges AS e
GROUP BY project, hour, environment, caller, callee, connection;

-- Does errors = propagated + absorbed + caller_fault + unattributed hold, minute by minute?
CREATE OR REPLACE VIEW v_edge_identity AS
SELECT
    project,
    minute,
    environment,
    caller,
    callee,
    connection,
    errors,
    propagated + absorbed + caller_fault + unattributed AS explained,
    toBool(abs(errors - explained) < 1e-6) AS holds
FROM v_edges;

-- Requests of endpoints per minute and cohort: HEALTHY, FAILING, or VARIANT with its group; latency adds up with sumMap.
CREATE OR REPLACE VIEW v_endpoint_latency AS
SELECT
    l.project AS project,
    l.minute AS minute,
    l.environment AS environment,
    l.service AS service,
    l.endpoint AS endpoint,
    l.entry AS entry,
    l.cohort AS cohort,
    l.fingerprint AS fingerprint,
    leftPad(lower(hex(l.fingerprint)), 16, '0') AS fingerprint_hex,
    p.group_id AS group_id,
    leftPad(lower(hex(p.group_id)), 16, '0') AS group_hex,
    l.observed AS observed,
    l.requests AS requests,
    l.errors AS errors,
    l.latency.bucket AS `latency.bucket`,
    l.latency.count AS `latency.count`
FROM endpoint_latency AS l FINAL
LEFT JOIN v_placements AS p ON p.project = l.project AND p.fingerprint = l.fingerprint
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Which groups make which groups in other services, per hour? traces are those in which it happened, from_traces all of that
-- hour with spans that the causing group is in, share the former of the latter.
CREATE OR REPLACE VIEW v_propagations AS
SELECT
    s.project AS project,
    s.hour AS hour,
    s.environment AS environment,
    s.from_service AS from_service,
    s.from_group_id AS from_group_id,
    leftPad(lower(hex(s.from_group_id)), 16, '0') AS from_group_hex,
    s.to_service AS to_service,
    s.to_group_id AS to_group_id,
    leftPad(lower(hex(s.to_group_id)), 16, '0') AS to_group_hex,
    s.observed AS observed,
    s.traces AS traces,
    greatest(a.traces, s.traces) AS from_traces,
    s.traces / from_traces AS share,
    s.lag AS lag,
    2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * arraySum(s.lag.2), s.lag.1, arrayCumSum(s.lag.2))) / 2.02 AS lag_p50_us
FROM
(
    SELECT
        p.project AS project,
        toStartOfHour(p.minute) AS hour,
        p.environment AS environment,
        p.from_service AS from_service,
        f.group_id AS from_group_id,
        p.to_service AS to_service,
        t.group_id AS to_group_id,
        sum(p.observed) AS observed,
        sum(p.traces) AS traces,
        sumMap(p.lag.bucket, p.lag.count) AS lag
    FROM propagations AS p FINAL
    LEFT JOIN v_placements AS f ON f.project = p.project AND f.fingerprint = p.from_fingerprint
    LEFT JOIN v_placements AS t ON t.project = p.project AND t.fingerprint = p.to_fingerprint
    GROUP BY project, hour, environment, from_service, from_group_id, to_service, to_group_id
) AS s
LEFT JOIN
(
    SELECT project, toStartOfHour(time) AS hour, environment, group_id, sum(weight) AS traces
    FROM (SELECT DISTINCT project, trace_id, time, environment, weight, group_id FROM v_traced_groups WHERE span_count > 0)
    GROUP BY project, hour, environment, group_id
) AS a
    ON a.project = s.project AND a.hour = s.hour AND a.environment = s.environment AND a.group_id = s.from_group_id
SETTINGS do_not_merge_across_partitions_select_final = 1;

-- Where do failures of a group begin? SELECT … FROM v_group_origins(project = 'shop', from = '2026-01-01', to = '2026-01-08')
-- from the first moment to before the second. Of the traces of which an origin is known, the share that began there, if there
-- are at least 5, and the lower bound of its Wilson interval of 95 %; the place among the components of the group.
CREATE OR REPLACE VIEW v_group_origins AS
SELECT
    project,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    component,
    reason,
    operation,
    type,
    traces,
    group_traces,
    traces / group_traces AS share,
    (share + 1.96 * 1.96 / (2 * group_traces)
        - 1.96 * sqrt(share * (1 - share) / group_traces + 1.96 * 1.96 / (4 * group_traces * group_traces)))
        / (1 + 1.96 * 1.96 / group_traces) AS share_at_least,
    handled_traces,
    place
FROM
(
    SELECT
        * EXCEPT state,
        uniqExactMerge(state) OVER (PARTITION BY project, group_id) AS group_traces,
        row_number() OVER (PARTITION BY project, group_id ORDER BY traces DESC, component, reason, operation, type) AS place
    FROM
    (
        SELECT
            project,
            group_id,
            component,
            reason,
            operation,
            type,
            uniqExact(trace_id) AS traces,
            uniqExactIf(trace_id, role = 'HANDLED') AS handled_traces,
            uniqExactState(trace_id) AS state
        FROM v_traced_groups
        WHERE project = {project:String}
          AND time >= {from:DateTime64(3, 'UTC')}
          AND time < {to:DateTime64(3, 'UTC')}
          AND origin_known
        GROUP BY project, group_id, component, reason, operation, type
    )
)
WHERE group_traces >= 5;

-- What do failures of a group cost in latency, endpoint by endpoint? Arguments as of v_group_origins.
-- Requests with the group are compared with healthy ones of the same endpoint and hour, or, if these are fewer than 200, of the
-- same service and hour (pooled_hours); an hour without any is left out. delta_… are means over the hours weighted by the
-- requests with the group; a negative one means that failing was faster. The rank test is Mann and Whitney's with bucket
-- mates as ties, z of the hours combined as Stouffer does with the roots of their requests as weights, and two-sided.
-- extra_us and saved_us add up how far each request was above and below the healthy median. A request with two variants of a
-- group counts for each of them.
CREATE OR REPLACE VIEW v_group_impact AS
SELECT
    project,
    environment,
    service,
    endpoint,
    entry,
    group_id,
    leftPad(lower(hex(group_id)), 16, '0') AS group_hex,
    sum(n) AS requests,
    sum(m) AS healthy_requests,
    count() AS hours,
    countIf(pooled) AS pooled_hours,
    sum(n * (group_p50 - healthy_p50)) / requests AS delta_p50_us,
    sum(n * (group_p95 - healthy_p95)) / requests AS delta_p95_us,
    sum(n * group_p50) / sum(n * healthy_p50) AS ratio_p50,
    sum(n * group_p95) / sum(n * healthy_p95) AS ratio_p95,
    sum(extra) AS extra_us,
    sum(saved) AS saved_us,
    sum(sqrt(n) * z) / sqrt(requests) AS z,
    erfc(abs(z) / sqrt(2)) AS p_value,
    toBool(p_value < 0.01 AND requests >= 20) AS significant
FROM
(
    SELECT
        project,
        environment,
        service,
        endpoint,
        entry,
        group_id,
        pooled,
        histograms.1 AS buckets,
        histograms.2 AS affected,
        histograms.3 AS healthy,
        arrayCumSum(affected) AS affected_upto,
        arrayCumSum(healthy) AS healthy_upto,
        toFloat64(affected_upto[-1]) AS n,
        toFloat64(healthy_upto[-1]) AS m,
        2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * n, buckets, affected_upto)) / 2.02 AS group_p50,
        2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.95 * n, buckets, affected_upto)) / 2.02 AS group_p95,
        2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.5 * m, buckets, healthy_upto)) / 2.02 AS healthy_p50,
        2 * pow(1.02, arrayFirst((bucket, upto) -> upto >= 0.95 * m, buckets, healthy_upto)) / 2.02 AS healthy_p95,
        arraySum((bucket, c) -> c * greatest(0, 2 * pow(1.02, bucket) / 2.02 - healthy_p50), buckets, affected) AS extra,
        arraySum((bucket, c) -> c * greatest(0, healthy_p50 - 2 * pow(1.02, bucket) / 2.02), buckets, affected) AS saved,
        arraySum((c, d, upto) -> c * (upto - d / 2), affected, healthy, healthy_upto) AS u,
        arraySum((c, d) -> pow(c + d, 3) - (c + d), affected, healthy) AS ties,
        n * m / 12 * ((n + m + 1) - ties / ((n + m) * (n + m - 1))) AS variance,
        if(variance > 0, (u - n * m / 2) / sqrt(variance), 0) AS z
    FROM
    (
        SELECT
            a.project AS project,
            a.environment AS environment,
            a.service AS service,
            a.endpoint AS endpoint,
            a.entry AS entry,
            a.group_id AS group_id,
            toBool(arraySum(mapValues(h.latency)) < 200) AS pooled,
            if(pooled, h.pool, h.latency) AS compared,
            arrayReduce(
                'sumMap',
                [a.latency.1, mapKeys(compared)],
                [a.latency.2, arrayWithConstant(length(compared), toUInt64(0))],
                [arrayWithConstant(length(a.latency), toUInt64(0)), mapValues(compared)]) AS histograms
        FROM
        (
            SELECT
                project, environment, service, endpoint, entry, group_id, toStartOfHour(minute) AS hour,
                groupArrayArray(arrayZip(l.latency.bucket, l.latency.count)) AS latency
            FROM v_endpoint_latency AS l
            WHERE project = {project:String}
              AND minute >= {from:DateTime64(3, 'UTC')}
              AND minute < {to:DateTime64(3, 'UTC')}
              AND cohort = 'VARIANT'
            GROUP BY project, environment, service, endpoint, entry, group_id, hour
        ) AS a
        INNER JOIN
        (
            SELECT *, sumMap(latency) OVER (PARTITION BY project, environment, service, entry, hour) AS pool
            FROM
            (
                SELECT
                    project, environment, service, endpoint, entry, toStartOfHour(minute) AS hour,
                    sumMapIf(mapFromArrays(l.latency.bucket, l.latency.count), cohort = 'HEALTHY') AS latency
                FROM endpoint_latency AS l FINAL
                WHERE project = {project:String}
                  AND minute >= {from:DateTime64(3, 'UTC')}
                  AND minute < {to:DateTime64(3, 'UTC')}
                  AND cohort IN ('HEALTHY', 'VARIANT')
                GROUP BY project, environment, service, endpoint, entry, hour
            )
        ) AS h
            ON h.project = a.project AND h.environment = a.environment AND h.service = a.service AND h.endpoint = a.endpoint
            AND h.entry = a.entry AND h.hour = a.hour
        WHERE notEmpty(a.latency) AND notEmpty(compared)
    )
)
GROUP BY project, environment, service, endpoint, entry, group_id
SETTINGS do_not_merge_across_partitions_select_final = 1;
