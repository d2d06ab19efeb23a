-- A project with 10,000 groups of the last day, as the jobs would have written them.
INSERT INTO variants (project, fingerprint, type, template, title, culprit, canonical_frames, timestamp, event_id, received_at, format, level, platform, service, environment, release)
SELECT
    'large', number + 1, 'com.acme.Failure', concat('failure ', toString(number)), concat('Failure: failure ', toString(number)),
    'com.acme.Work.run', ['com.acme.Work.run'], now64(3) - number, generateUUIDv4(), now64(3) - number, 'sentry-event', 'ERROR', 'java',
    concat('service-', toString(number % 20)), 'production', '1.0.0'
FROM numbers(10000);

INSERT INTO placements (project, fingerprint, valid_from, group_id, cause, explanation, grouping_version)
SELECT 'large', number + 1, toDateTime64(0, 3, 'UTC'), number + 1, 'FOUNDED', '{"version":"v1","by":"founded"}', 'v1'
FROM numbers(10000);

INSERT INTO minutes (project, fingerprint, minute, environment, release, service, count, users, first_seen, last_seen)
SELECT
    'large', number % 10000 + 1 AS fingerprint, toStartOfMinute(now() - number % 10000 - 3600 * intDiv(number, 10000)) AS minute,
    'production', '1.0.0', concat('service-', toString(number % 10000 % 20)), number % 97 + 1, number % 13, minute, minute
FROM numbers(80000);

INSERT INTO groups (project, group_id, status, count, users, first_seen, last_seen, first_release, last_release, version, status_since, revision)
SELECT 'large', number + 1, 'NEW', 100, 5, now64(3) - 90000, now64(3) - number, '1.0.0', '1.0.0', 1, now64(3) - 90000, 1
FROM numbers(10000);
