-- A week of a small shop: two releases, a burst, a pause, a new group, a fixed one and a variant that was moved.
-- The dates are fixed, and long past one day.
ALTER TABLE events REMOVE TTL;

ALTER TABLE rejections REMOVE TTL;

INSERT INTO events (
    project, fingerprint, timestamp, event_id, received_at, ingested_at, type, template, title, culprit, format, level,
    platform, service, environment, release, sdk, user, trace_id, span_id, tags, flags,
    `exceptions.type`, `exceptions.message`, `exceptions.handled`, `exceptions.synthetic`,
    `frames.exception`, `frames.module`, `frames.function`, `frames.file`, `frames.line`, `frames.column`, `frames.in_app`,
    `frames.source_line`)
SELECT
    'shop',
    s.1,
    toDateTime64(s.2, 3, 'UTC') + toIntervalSecond(i * s.3) AS timestamp,
    toUUID(concat('00000000-0000-4000-00', lower(hex(s.1)), '-', leftPad(toString(toUInt64(toUnixTimestamp(s.2)) % 1000000 * 1000 + i), 12, '0'))),
    timestamp + toIntervalMillisecond(200),
    timestamp + toIntervalMillisecond(200 + 100 * (1 + i % 10)),
    s.7,
    concat(s.7, ' at <*>'),
    concat(s.7, ': failed'),
    concat(s.5, '.run'),
    'sentry-event',
    'ERROR',
    'java',
    s.5,
    'production',
    s.6,
    if(s.5 = 'billing', 'sentry.python/2.1.0', 'sentry.java/8.1.0'),
    1 + (s.1 * 100) + (i % s.8),
    if(i = 0, leftPad(lower(hex(s.1)), 32, '0'), ''),
    if(i = 0, leftPad(lower(hex(s.1)), 16, '0'), ''),
    map('region', if(i % 3 = 0, 'us', 'eu')),
    if(s.5 = 'billing' AND i = 0, ['TIMESTAMP_IN_FUTURE'], []),
    [s.7, 'WrapperException'], ['failed', 'wrapped'], ['UNKNOWN', 'NO'], [false, false],
    [1, 1, 2], ['shop.Main', concat('shop.', s.5), 'shop.Main'], ['main', 'run', 'main'],
    ['Main.java', 'Service.java', 'Main.java'], [10, 20 + s.1, 12], [0, 0, 0], ['YES', 'YES', 'NO'], ['', '', '']
FROM (
    SELECT arrayJoin([
        -- fingerprint, start, seconds between, how many, service, release, type, users
        (toUInt64(0xA1), toDateTime('2026-01-01 10:00:00', 'UTC'), 60, 30, 'checkout', '1.0.0', 'TimeoutException', 10),
        (toUInt64(0xA1), toDateTime('2026-01-01 10:40:00', 'UTC'), 1, 40, 'checkout', '1.0.0', 'TimeoutException', 20),
        (toUInt64(0xA2), toDateTime('2026-01-03 09:00:00', 'UTC'), 60, 10, 'checkout', '1.1.0', 'TimeoutException', 5),
        (toUInt64(0xB1), toDateTime('2026-01-01 11:00:00', 'UTC'), 60, 6, 'checkout', '1.0.0', 'NullPointerException', 3),
        (toUInt64(0xB1), toDateTime('2026-01-01 11:10:00', 'UTC'), 60, 4, 'billing', '1.0.0', 'NullPointerException', 2),
        (toUInt64(0xB1), toDateTime('2026-01-05 08:00:00', 'UTC'), 60, 3, 'checkout', '1.2.0', 'NullPointerException', 1),
        (toUInt64(0xC1), toDateTime('2026-01-03 09:30:00', 'UTC'), 60, 12, 'checkout', '1.1.0', 'ParseException', 7),
        (toUInt64(0xD1), toDateTime('2026-01-01 12:00:00', 'UTC'), 30, 8, 'checkout', '1.0.0', 'OldException', 4),
        (toUInt64(0xE1), toDateTime('2026-01-01 13:00:00', 'UTC'), 60, 5, 'billing', '1.0.0', 'ParseException', 5)
    ]) AS s
)
ARRAY JOIN range(s.4) AS i;

-- Written twice, as after a recovery: nothing may count double.
INSERT INTO events SELECT * FROM events WHERE fingerprint = 0xB1 SETTINGS insert_deduplicate = 0;

INSERT INTO minutes
SELECT project, fingerprint, toStartOfMinute(timestamp), environment, release, service, count(), uniqExact(user), min(timestamp), max(timestamp)
FROM events FINAL
GROUP BY ALL;

-- The totals as they stood before: they lose against the greater ones.
INSERT INTO minutes SELECT * REPLACE (intDiv(count, 2) AS count) FROM minutes WHERE count > 1;

INSERT INTO variants (
    project, fingerprint, key_rule, key_site, key_top, type, template, title, culprit, canonical_frames, timestamp, event_id,
    received_at, occurrence, format, level, platform, service, environment, release, server_name, transaction, logger, sdk,
    `exceptions.type`, `exceptions.message`, `exceptions.handled`, `exceptions.synthetic`,
    `frames.exception`, `frames.module`, `frames.function`, `frames.file`, `frames.line`, `frames.column`,
    `frames.in_app`, `frames.source_line`, message, message_template, client_fingerprint, tags, user, request_method,
    request_url, trace_id, span_id, flags, described_at)
SELECT
    project, fingerprint, key_rule, key_site, key_top, type, template, title, culprit, ['shop.run'], timestamp, event_id,
    received_at, occurrence, format, level, platform, service, environment, release, server_name, transaction, logger, sdk,
    `exceptions.type`, `exceptions.message`, `exceptions.handled`, `exceptions.synthetic`,
    `frames.exception`, `frames.module`, `frames.function`, `frames.file`, `frames.line`, `frames.column`,
    `frames.in_app`, `frames.source_line`, message, message_template, client_fingerprint, tags, user, request_method,
    request_url, trace_id, span_id, flags, ingested_at
FROM events ORDER BY fingerprint, timestamp LIMIT 1 BY fingerprint;

INSERT INTO placements VALUES
    ('shop', 0xA1, 0, 0xA1, 'FOUNDED', '{}', 'v1', '2026-01-01 10:00:01'),
    ('shop', 0xA2, 0, 0xA1, 'KEY', '{"key":"K2"}', 'v1', '2026-01-03 09:00:01'),
    ('shop', 0xB1, 0, 0xB1, 'FOUNDED', '{}', 'v1', '2026-01-01 11:00:01'),
    ('shop', 0xC1, 0, 0xC1, 'FOUNDED', '{"by":"founded","probably_same_as":{"group":"00000000000000e1","score":0.71}}', 'v1', '2026-01-03 09:30:01'),
    ('shop', 0xD1, 0, 0xD1, 'FOUNDED', '{}', 'v1', '2026-01-01 12:00:01'),
    ('shop', 0xE1, 0, 0xE1, 'FOUNDED', '{}', 'v1', '2026-01-01 13:00:01'),
    ('shop', 0xE1, '2026-01-03 12:00:00', 0xB1, 'COMMAND', '{"by":"command","command":"c-1","actor":"ada"}', 'v1', '2026-01-03 12:00:00');

INSERT INTO commands VALUES
    ('shop', 'c-1', '2026-01-03 12:00:00', 'ada', 'merge', '{"groups":["00000000000000e1"],"into":"00000000000000b1"}', true, '', '2026-01-03 12:00:00'),
    ('shop', 'c-2', '2026-01-03 13:00:00', 'bob', 'merge', '{"groups":["00000000000000ff"],"into":"00000000000000b1"}', false, 'there is no group 00000000000000ff, or it was merged into another', '2026-01-03 13:00:00');

-- A1 was resolved, came back and was acknowledged; B1 was ignored until it had happened three times more.
INSERT INTO commands VALUES
    ('shop', 'c-3', '2026-01-01 18:00:00', 'ada', 'resolve', '{"group":"00000000000000a1","mode":"next-release","release":"","environment":""}', true, '', '2026-01-01 18:00:01'),
    ('shop', 'c-4', '2026-01-03 10:30:00', 'bob', 'acknowledge', '{"group":"00000000000000a1"}', true, '', '2026-01-03 10:30:01'),
    ('shop', 'c-5', '2026-01-01 12:00:00', 'ada', 'ignore', '{"group":"00000000000000b1","count":3}', true, '', '2026-01-01 12:00:01'),
    ('shop', 'c-6', '2026-01-03 10:31:00', 'eve', 'resolve', '{"group":"00000000000000a1","mode":"now","release":"","environment":""}', false, 'the group has revision 4 and not 3', '2026-01-03 10:31:01');

INSERT INTO transitions VALUES
    ('shop', 0xA1, 1, 'NEW', 'NEW', 'FIRST_SEEN', '2026-01-01 10:00:00', '2026-01-01 10:00:05', '', '', 'production', '1.0.0', true, false, 'first seen'),
    ('shop', 0xA1, 2, 'NEW', 'RESOLVED', 'RESOLVED', '2026-01-01 18:00:00', '2026-01-01 18:00:01', 'ada', 'c-3', '', '', false, false, 'resolved in the release after 1.0.0'),
    ('shop', 0xA1, 3, 'RESOLVED', 'REGRESSED', 'REGRESSED', '2026-01-03 09:00:00', '2026-01-03 09:00:05', '', '', 'production', '1.1.0', true, false, 'happened again in 1.1.0'),
    ('shop', 0xA1, 4, 'REGRESSED', 'ACKNOWLEDGED', 'ACKNOWLEDGED', '2026-01-03 10:30:00', '2026-01-03 10:30:01', 'bob', 'c-4', '', '', false, false, 'acknowledged'),
    ('shop', 0xB1, 1, 'NEW', 'NEW', 'FIRST_SEEN', '2026-01-01 11:00:00', '2026-01-01 11:00:05', '', '', 'production', '1.0.0', true, false, 'first seen'),
    ('shop', 0xB1, 2, 'NEW', 'IGNORED', 'IGNORED', '2026-01-01 12:00:00', '2026-01-01 12:00:01', 'ada', 'c-5', '', '', false, false, 'ignored until 3 more occurrences'),
    ('shop', 0xB1, 3, 'IGNORED', 'NEW', 'IGNORE_ENDED', '2026-01-05 08:02:00', '2026-01-05 08:02:05', '', '', 'production', '1.2.0', true, false, '3 occurrences'),
    ('shop', 0xC1, 1, 'NEW', 'NEW', 'FIRST_SEEN', '2026-01-03 09:30:00', '2026-01-03 09:30:05', '', '', 'production', '1.1.0', true, false, 'first seen');

-- Decided twice, as after a recovery: it shows once.
INSERT INTO transitions SELECT * REPLACE (decided_at + 10 AS decided_at) FROM transitions WHERE group_id = 0xC1;

INSERT INTO groups (
    project, group_id, status, count, users, first_seen, last_seen, first_release, last_release, version, status_since, assignee,
    revision, last_command) VALUES
    ('shop', 0xA1, 'NEW', 70, 20, '2026-01-01 10:00:00', '2026-01-01 10:40:39', '1.0.0', '1.0.0', 1, '2026-01-01 10:00:00', '', 1, ''),
    ('shop', 0xA1, 'ACKNOWLEDGED', 80, 25, '2026-01-01 10:00:00', '2026-01-03 09:09:00', '1.0.0', '1.1.0', 2, '2026-01-03 10:30:00', 'bob', 4, 'c-4'),
    ('shop', 0xB1, 'NEW', 13, 5, '2026-01-01 11:00:00', '2026-01-05 08:02:00', '1.0.0', '1.2.0', 1, '2026-01-05 08:02:00', '', 3, 'c-5');

INSERT INTO firings (
    project, alert, group_id, rule, alertname, severity, environment, service, release, title, is_on, starts_at, ends_at, reason,
    count, mean, p_value, root_group, written_at) VALUES
    ('shop', 'regressed/00000000000000a1/production', 0xA1, 'regressed', 'GroupRegressed', 'WARNING', 'production', 'checkout', '1.1.0', 'TimeoutException: failed', true, '2026-01-03 09:00:00', '1970-01-01 00:00:00', 'happened again in 1.1.0', 1, 0, 1, 0xA1, '2026-01-03 09:00:05'),
    ('shop', 'regressed/00000000000000a1/production', 0xA1, 'regressed', 'GroupRegressed', 'WARNING', 'production', 'checkout', '1.1.0', 'TimeoutException: failed', false, '2026-01-03 09:00:00', '2026-01-03 10:30:00', 'acknowledged by bob', 0, 0, 1, 0xA1, '2026-01-03 10:30:01');

INSERT INTO evaluations (project, group_id, environment, rule, kind, at, outcome, reason, count, mean, p_value) VALUES
    ('shop', 0xA1, 'production', 'new-group', 'new-group', '2026-01-01 10:00:00', 'FIRED', 'first seen in production', 1, 0, 1),
    ('shop', 0xA1, 'production', 'spike', 'spike', '2026-01-01 10:45:00', 'SUPPRESSED', 'the group is younger than a day', 40, 1.04, 2.5e-40),
    ('shop', 0xA1, 'production', 'regressed', 'regressed', '2026-01-03 09:00:00', 'FIRED', 'happened again in 1.1.0', 1, 0, 1),
    ('shop', 0xA1, 'production', 'regressed', 'regressed', '2026-01-03 10:30:00', 'CEASED', 'acknowledged by bob', 0, 0, 1),
    ('shop', 0xB1, 'production', 'new-group', 'new-group', '2026-01-01 11:00:00', 'FIRED', 'first seen in production', 1, 0, 1),
    ('shop', 0xB1, 'production', 'spike', 'spike', '2026-01-05 08:05:00', 'SUPPRESSED', 'the group is ignored', 3, 0.05, 0.00002),
    ('shop', 0xC1, 'production', 'new-group', 'new-group', '2026-01-03 09:30:00', 'SUPPRESSED', 'the service is younger than 10 min', 1, 0, 1);

INSERT INTO rules VALUES
    ('spike', 'shop', 'GroupSpike', 'spike', false, false, '{"id":"spike","kind":"spike","alertname":"GroupSpike","project":"shop","enabled":false}', '2026-01-02 08:00:00'),
    ('gone', '', 'Gone', 'regressed', true, true, '', '2026-01-02 09:00:00');

INSERT INTO releases (project, service, environment, version, deployed_at, first_seen, changed_at) VALUES
    ('shop', 'checkout', 'production', '1.0.0', '1970-01-01 00:00:00', '2026-01-01 10:00:00', '2026-01-01 10:00:05'),
    ('shop', 'checkout', 'production', '1.1.0', '2026-01-03 08:40:00', '1970-01-01 00:00:00', '2026-01-03 08:40:01'),
    ('shop', 'checkout', 'production', '1.1.0', '2026-01-03 08:40:00', '2026-01-03 09:00:00', '2026-01-03 09:00:05'),
    ('shop', 'checkout', 'production', '1.2.0', '2026-01-05 07:30:00', '2026-01-05 08:00:00', '2026-01-05 08:00:05'),
    ('shop', 'checkout', 'staging', '1.3.0', '2026-01-06 12:00:00', '1970-01-01 00:00:00', '2026-01-06 12:00:01'),
    ('shop', 'billing', 'production', '1.0.0', '1970-01-01 00:00:00', '2026-01-01 11:10:00', '2026-01-01 11:10:05');

INSERT INTO rejections VALUES
    ('shop', '2026-01-02 10:00:00.000', 'sentry-event', 'errata.events/0@7', 'JSON_MALFORMED', 'not JSON: unexpected end', '{"a":', '2026-01-02 10:00:01'),
    ('shop', '2026-01-02 10:00:00.000', 'sentry-event', 'errata.events/0@7', 'JSON_MALFORMED', 'not JSON: unexpected end', '{"a":', '2026-01-02 10:05:00'),
    ('shop', '2026-01-02 10:00:05.000', 'sentry-event', 'errata.events/0@8', 'JSON_MALFORMED', 'not JSON: unexpected end', '{', '2026-01-02 10:00:06'),
    ('', '2026-01-02 11:00:00.000', 'text', 'errata.events/1@3', 'PROJECT_MISSING', 'the record has no project', 'hello', '2026-01-02 11:00:01');

-- In another shop one failure is reported three times: by the handler, and by the loggers of the database and the container.
INSERT INTO events (
    project, fingerprint, timestamp, event_id, received_at, ingested_at, occurrence, type, title, format, level, platform, service,
    environment, release, logger, trace_id, flags, `exceptions.type`, `exceptions.message`, `exceptions.handled`, `exceptions.synthetic`)
SELECT
    'bazaar', toUInt64(0xF0) + n, toDateTime64('2026-01-02 15:00:00', 3, 'UTC') + toIntervalMillisecond(n * 20) AS timestamp,
    toUUID(concat('00000000-0000-0000-0000-0000000000f', toString(n))), timestamp, timestamp, 1000 + n, 'SQLException',
    ['locked', 'SQLException: locked', 'SQLException: locked'][n], 'sentry-envelope', 'ERROR', 'java', 'orders', 'production', '1.0.0',
    ['org.hibernate.engine.jdbc.spi.SqlExceptionHelper', '', 'org.apache.catalina.core.ContainerBase.[Tomcat]'][n],
    ['aa', 'aa', 'bb'][n], [['ECHO'], ['ECHOED'], ['ECHO']][n],
    if(n = 1, [], ['SQLException']), if(n = 1, [], ['locked']), if(n = 1, [], ['NO']), if(n = 1, [], [false])
FROM (SELECT arrayJoin([1, 2, 3]) AS n);
