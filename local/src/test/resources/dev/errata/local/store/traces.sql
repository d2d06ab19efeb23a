-- What the traces of the small shop tell: frontend calls checkout, which calls its database and billing.
-- The database does not answer (a1), checkout fails by itself (1a1), billing fails and takes checkout with it (a2), a retry
-- helps (c1), nothing is sampled (b1), nothing fails (901).
INSERT INTO error_traces (
    project, trace_id, version, time, environment, root_service, root_endpoint, duration, client_impacting, incomplete, truncated,
    sampled, span_count, failing_spans, services,
    `groups.fingerprint`, `groups.group_id`, `groups.role`, `groups.service`, `groups.span_id`, `groups.root_fingerprint`,
    `groups.root_group_id`,
    `origins.component`, `origins.reason`, `origins.confidence`, `origins.span_id`, `origins.service`, `origins.operation`,
    `origins.type`, `origins.fingerprint`, `origins.group_id`, `origins.chain`, `origins.handled`, `origins.missing_span`,
    `origins.caused_by_trace_id`, `origins.caused_by_span_id`, weight, rank)
SELECT
    'shop',
    leftPad(lower(hex(toUInt64(s.1 + 4096 * i))), 32, '0'),
    2,
    toDateTime64(s.2, 3, 'UTC') + toIntervalSecond(i * s.3),
    'production', if(s.5, 'frontend', 'checkout'), if(s.5, 'POST /orders', ''), s.6 + 1000 * i,
    s.7, false, false, s.5, s.8, s.9, s.10,
    g.1, g.2, g.3, g.4, arrayMap(n -> if(n = 0, '', leftPad(toString(n), 16, '0')), g.5), g.6, g.7,
    o.1, o.2, arrayMap(c -> 'MEDIUM', o.1), arrayMap(n -> leftPad(toString(n), 16, '0'), o.3), o.4, o.5, o.6, o.7, o.7,
    arrayMap(chain -> arrayMap(n -> leftPad(toString(n), 16, '0'), chain), o.8), o.9, arrayMap(c -> false, o.1),
    arrayMap(c -> '', o.1), arrayMap(c -> '', o.1), 1, if(s.9 = 0 AND s.5, 5 + i, 0)
FROM (
    SELECT arrayJoin([
        -- id, start, seconds between, how many, sampled, microseconds, impacting, spans, failing, services
        (0xA1, toDateTime('2026-01-01 10:00:00', 'UTC'), 60, 12, true, 2000000, true, 4, 4, ['checkout', 'frontend']),
        (0x1A1, toDateTime('2026-01-01 10:40:00', 'UTC'), 1, 4, true, 30000, true, 3, 3, ['checkout', 'frontend']),
        (0xA2, toDateTime('2026-01-03 09:00:00', 'UTC'), 60, 10, true, 90000, true, 5, 5, ['billing', 'checkout', 'frontend']),
        (0xC1, toDateTime('2026-01-03 09:30:00', 'UTC'), 60, 3, true, 400000, false, 6, 1, ['billing', 'checkout', 'frontend']),
        (0xB1, toDateTime('2026-01-01 11:00:00', 'UTC'), 60, 2, false, 0, false, 0, 0, []),
        (0x901, toDateTime('2026-01-01 10:05:00', 'UTC'), 60, 2, true, 100000, false, 4, 0, ['checkout', 'frontend'])
    ]) AS s
)
ARRAY JOIN range(s.4) AS i
LEFT JOIN (
    SELECT * FROM values('id UInt64, g Tuple(Array(UInt64), Array(UInt64), Array(String), Array(String), Array(UInt8), Array(UInt64), Array(UInt64))',
        -- fingerprints, groups then, roles, services, spans, fingerprints and groups at the root
        (0xA1, ([0xA1], [0xA1], ['ROOT'], ['checkout'], [4], [0xA1], [0xA1])),
        (0x1A1, ([0xA1], [0xA1], ['ROOT'], ['checkout'], [3], [0xA1], [0xA1])),
        (0xA2, ([0xE1, 0xA2], [0xE1, 0xA1], ['ROOT', 'PROPAGATED'], ['billing', 'checkout'], [5, 3], [0xE1, 0xE1], [0xE1, 0xE1])),
        (0xC1, ([0xC1], [0xC1], ['HANDLED'], ['checkout'], [4], [0xC1], [0xC1])),
        (0xB1, ([0xB1], [0xB1], ['UNKNOWN'], ['checkout'], [0], [0], [0])))
) AS e ON e.id = s.1
LEFT JOIN (
    SELECT * FROM values('id UInt64, o Tuple(Array(String), Array(String), Array(UInt8), Array(String), Array(String), Array(String), Array(UInt64), Array(Array(UInt8)), Array(Bool))',
        -- components, reasons, spans, services, operations, types, fingerprints, chains, handled
        (0xA1, (['payments-db'], ['PEER_TIMEOUT'], [4], ['checkout'], ['SELECT'], ['TimeoutException'], [0xA1], [[1, 2, 3, 4]], [false])),
        (0x1A1, (['checkout'], ['ORIGIN'], [3], ['checkout'], ['POST /pay'], ['TimeoutException'], [0xA1], [[1, 2, 3]], [false])),
        (0xA2, (['billing'], ['ORIGIN'], [5], ['billing'], ['POST /charge'], ['ParseException'], [0xE1], [[1, 2, 3, 4, 5]], [false])),
        (0xC1, (['billing'], ['PEER_ERROR'], [4], ['checkout'], ['POST'], ['503'], [0xC1], [[4]], [true])))
) AS w ON w.id = s.1;

-- As the first version of a trace had it, before the span of checkout's call came; and the second version again.
INSERT INTO error_traces
SELECT * REPLACE (1 AS version, true AS incomplete, 3 AS span_count, ['checkout'] AS `origins.component`)
FROM error_traces WHERE trace_id = leftPad('a1', 32, '0');

INSERT INTO error_traces SELECT * FROM error_traces WHERE version = 2 AND time > '2026-01-03' SETTINGS insert_deduplicate = 0;

INSERT INTO error_trace_spans (
    project, trace_id, span_id, version, time, parent_id, kind, status, role, service, environment, name, endpoint, start, duration,
    self, error_type, http_status, peer, connection, resend, weight)
SELECT
    t.project, t.trace_id, leftPad(toString(s.2), 16, '0'), t.version, t.time, if(s.3 = 0, '', leftPad(toString(s.3), 16, '0')),
    s.4, s.5, s.6, s.7, 'production', s.8, if(s.4 = 'SERVER', s.8, ''), t.time + toIntervalMicrosecond(s.9),
    if(s.10 = 0, t.duration, s.10), 1000, s.11, s.12, s.13, s.14, s.15, 1
FROM (SELECT * FROM error_traces FINAL WHERE project = 'shop') AS t
INNER JOIN (
    SELECT arrayJoin([
        -- trace, span, parent, kind, status, role, service, name, µs after the start, µs (0: all), error, HTTP, peer, connection, resend
        (0xA1, 1, 0, 'SERVER', 'ERROR', 'CHAIN', 'frontend', 'POST /orders', 0, 0, '', 500, '', 'NONE', 0),
        (0xA1, 2, 1, 'CLIENT', 'ERROR', 'CHAIN', 'frontend', 'POST', 1000, 1990000, '', 500, 'checkout', 'RPC', 0),
        (0xA1, 3, 2, 'SERVER', 'ERROR', 'CHAIN', 'checkout', 'POST /pay', 2000, 1980000, '', 500, '', 'NONE', 0),
        (0xA1, 4, 3, 'CLIENT', 'ERROR', 'ORIGIN', 'checkout', 'SELECT', 5000, 1970000, 'TimeoutException', 0, 'payments-db', 'DATABASE', 0),
        (0x1A1, 1, 0, 'SERVER', 'ERROR', 'CHAIN', 'frontend', 'POST /orders', 0, 0, '', 500, '', 'NONE', 0),
        (0x1A1, 2, 1, 'CLIENT', 'ERROR', 'CHAIN', 'frontend', 'POST', 1000, 28000, '', 500, 'checkout', 'RPC', 0),
        (0x1A1, 3, 2, 'SERVER', 'ERROR', 'ORIGIN', 'checkout', 'POST /pay', 2000, 26000, 'TimeoutException', 500, '', 'NONE', 0),
        (0xA2, 1, 0, 'SERVER', 'ERROR', 'CHAIN', 'frontend', 'POST /orders', 0, 0, '', 500, '', 'NONE', 0),
        (0xA2, 2, 1, 'CLIENT', 'ERROR', 'CHAIN', 'frontend', 'POST', 1000, 85000, '', 500, 'checkout', 'RPC', 0),
        (0xA2, 3, 2, 'SERVER', 'ERROR', 'CHAIN', 'checkout', 'POST /pay', 2000, 80000, 'TimeoutException', 500, '', 'NONE', 0),
        (0xA2, 4, 3, 'CLIENT', 'ERROR', 'CHAIN', 'checkout', 'POST', 5000, 70000, '', 500, 'billing', 'RPC', 0),
        (0xA2, 5, 4, 'SERVER', 'ERROR', 'ORIGIN', 'billing', 'POST /charge', 6000, 60000, 'ParseException', 500, '', 'NONE', 0),
        (0xC1, 1, 0, 'SERVER', 'UNSET', 'NONE', 'frontend', 'POST /orders', 0, 0, '', 200, '', 'NONE', 0),
        (0xC1, 2, 1, 'CLIENT', 'UNSET', 'NONE', 'frontend', 'POST', 1000, 390000, '', 200, 'checkout', 'RPC', 0),
        (0xC1, 3, 2, 'SERVER', 'UNSET', 'NONE', 'checkout', 'POST /pay', 2000, 380000, '', 200, '', 'NONE', 0),
        (0xC1, 4, 3, 'CLIENT', 'ERROR', 'HANDLED', 'checkout', 'POST', 5000, 100000, '503', 503, 'billing', 'RPC', 0),
        (0xC1, 5, 3, 'CLIENT', 'UNSET', 'NONE', 'checkout', 'POST', 155000, 200000, '', 200, 'billing', 'RPC', 1),
        (0xC1, 6, 5, 'SERVER', 'UNSET', 'NONE', 'billing', 'POST /charge', 160000, 190000, '', 200, '', 'NONE', 0),
        (0x901, 1, 0, 'SERVER', 'UNSET', 'NONE', 'frontend', 'POST /orders', 0, 0, '', 200, '', 'NONE', 0),
        (0x901, 2, 1, 'CLIENT', 'UNSET', 'NONE', 'frontend', 'POST', 1000, 90000, '', 200, 'checkout', 'RPC', 0),
        (0x901, 3, 2, 'SERVER', 'UNSET', 'NONE', 'checkout', 'POST /pay', 2000, 80000, '', 200, '', 'NONE', 0),
        (0x901, 4, 3, 'CLIENT', 'UNSET', 'NONE', 'checkout', 'SELECT', 5000, 70000, '', 0, 'payments-db', 'DATABASE', 0)
    ]) AS s
) AS known ON toUInt64(s.1) = reinterpretAsUInt64(reverse(unhex(right(t.trace_id, 16)))) % 4096;

-- As the first version of that trace had them, with a span that the second has not.
INSERT INTO error_trace_spans
SELECT * REPLACE (1 AS version, if(span_id = leftPad('4', 16, '0'), leftPad('9', 16, '0'), span_id) AS span_id)
FROM error_trace_spans WHERE trace_id = leftPad('a1', 32, '0');

INSERT INTO edges (
    project, minute, environment, caller, callee, connection, observed, calls, errors, propagated, absorbed, caller_fault,
    unattributed, originated, `latency.bucket`, `latency.count`)
SELECT
    'shop', s.1 + toIntervalMinute(i), 'production', s.3, s.4, s.5, s.6, s.6, s.7 + s.8 + s.9 + s.10, s.7, s.8, s.9, s.10, s.11,
    [toUInt16(ceil(log(s.12) / log(1.02))), toUInt16(ceil(log(3 * s.12) / log(1.02)))], [s.6 - 2, 2]
FROM (
    SELECT arrayJoin([
        -- start, minutes, caller, callee, connection, calls, propagated, absorbed, caller fault, unattributed, originated, µs
        (toDateTime('2026-01-01 10:00:00', 'UTC'), 12, 'user', 'frontend', 'RPC', 20, 1, 0, 0, 0, 1, 100000),
        (toDateTime('2026-01-01 10:00:00', 'UTC'), 12, 'frontend', 'checkout', 'RPC', 20, 1, 0, 0, 0, 1, 90000),
        (toDateTime('2026-01-01 10:00:00', 'UTC'), 12, 'checkout', 'payments-db', 'DATABASE', 20, 1, 0, 0, 0, 1, 70000),
        (toDateTime('2026-01-01 10:40:00', 'UTC'), 1, 'frontend', 'checkout', 'RPC', 20, 4, 0, 0, 1, 4, 28000),
        (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'frontend', 'checkout', 'RPC', 20, 1, 0, 0, 0, 1, 80000),
        (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'checkout', 'billing', 'RPC', 15, 1, 0, 1, 0, 1, 60000),
        (toDateTime('2026-01-03 09:30:00', 'UTC'), 3, 'checkout', 'billing', 'RPC', 12, 0, 1, 0, 0, 1, 60000)
    ]) AS s
)
ARRAY JOIN range(s.2) AS i;

-- The totals as they stood before: they lose against the greater ones.
INSERT INTO edges SELECT * REPLACE (observed - 2 AS observed, calls - 2 AS calls, 0 AS errors, 0 AS propagated) FROM edges;

INSERT INTO endpoint_latency (
    project, minute, environment, service, endpoint, entry, cohort, fingerprint, observed, requests, errors, `latency.bucket`, `latency.count`)
SELECT
    'shop', s.1 + toIntervalMinute(i), 'production', s.3, s.4, s.3 = 'frontend', s.5, s.6, s.7, s.7, if(s.5 = 'HEALTHY', 0, s.7),
    arrayMap(x -> toUInt16(ceil(log(s.8 * x) / log(1.02))), x.1), x.2
FROM (
    SELECT
        arrayJoin([
            -- start, minutes, service, endpoint, cohort, fingerprint, requests, µs
            (toDateTime('2026-01-01 10:00:00', 'UTC'), 12, 'frontend', 'POST /orders', 'HEALTHY', 0, 20, 100000),
            (toDateTime('2026-01-01 10:00:00', 'UTC'), 12, 'frontend', 'POST /orders', 'FAILING', 0, 1, 2000000),
            (toDateTime('2026-01-01 10:00:00', 'UTC'), 12, 'frontend', 'POST /orders', 'VARIANT', 0xA1, 1, 2000000),
            (toDateTime('2026-01-01 10:40:00', 'UTC'), 1, 'frontend', 'POST /orders', 'FAILING', 0, 4, 30000),
            (toDateTime('2026-01-01 10:40:00', 'UTC'), 1, 'frontend', 'POST /orders', 'VARIANT', 0xA1, 4, 30000),
            (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'frontend', 'POST /orders', 'HEALTHY', 0, 10, 100000),
            (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'frontend', 'GET /cart', 'HEALTHY', 0, 30, 20000),
            (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'frontend', 'POST /orders', 'FAILING', 0, 1, 90000),
            (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'frontend', 'POST /orders', 'VARIANT', 0xA2, 1, 90000),
            (toDateTime('2026-01-03 09:00:00', 'UTC'), 10, 'frontend', 'POST /orders', 'VARIANT', 0xE1, 1, 90000),
            (toDateTime('2026-01-03 09:30:00', 'UTC'), 3, 'frontend', 'POST /orders', 'VARIANT', 0xC1, 1, 400000)
        ]) AS s,
        if(s.7 < 10, ([1.], [s.7]), ([0.8, 1., 1.3], [intDiv(s.7, 4), s.7 - 2 * intDiv(s.7, 4), intDiv(s.7, 4)])) AS x
)
ARRAY JOIN range(s.2) AS i;

INSERT INTO endpoint_latency SELECT * REPLACE (observed - 1 AS observed, requests - 1 AS requests) FROM endpoint_latency WHERE observed > 1;

INSERT INTO propagations (
    project, minute, environment, from_service, from_fingerprint, to_service, to_fingerprint, observed, traces, `lag.bucket`, `lag.count`)
SELECT
    'shop', toDateTime('2026-01-03 09:00:00', 'UTC') + toIntervalMinute(i), 'production', 'billing', 0xE1, 'checkout', 0xA2, 1, 1,
    [toUInt16(ceil(log(2000 + 500 * i) / log(1.02)))], [1]
FROM (SELECT arrayJoin(range(9)) AS i);
