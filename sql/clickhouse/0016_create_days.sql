-- How often did a variant occur on a day, when and where? The rows of minutes once more, those of one day in one row and in the
-- order of time, so that a list of what happened lately reads what happened lately. ClickHouse itself makes them of minutes.
-- A total of a minute only grows, so the greatest is the latest, and a row written twice changes nothing.
-- ORDER BY (project, day, fingerprint, environment, release, service): a window is a few ranges, one for each day.
CREATE TABLE IF NOT EXISTS days
(
    project     LowCardinality(String),
    day         Date                                                         CODEC(Delta, ZSTD(1)),
    fingerprint UInt64,
    environment LowCardinality(String),
    release     LowCardinality(String),
    service     LowCardinality(String),
    counts      SimpleAggregateFunction(maxMap, Map(UInt16, UInt64))         COMMENT 'events by minute of the day',
    first_seen  SimpleAggregateFunction(min, DateTime64(3, 'UTC'))           CODEC(Delta, ZSTD(1)),
    last_seen   SimpleAggregateFunction(max, DateTime64(3, 'UTC'))           CODEC(Delta, ZSTD(1))
)
ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (project, day, fingerprint, environment, release, service)
SETTINGS index_granularity = 1024, default_compression_codec = 'ZSTD(1)';

CREATE MATERIALIZED VIEW IF NOT EXISTS minutes_to_days TO days AS
SELECT
    project,
    toDate(minute) AS day,
    fingerprint,
    environment,
    release,
    service,
    maxMap(map(toUInt16(intDiv(toUnixTimestamp(minute) % 86400, 60)), count)) AS counts,
    min(m.first_seen) AS first_seen,
    max(m.last_seen) AS last_seen
FROM minutes AS m
GROUP BY project, day, fingerprint, environment, release, service;

-- What was counted before this file.
INSERT INTO days
SELECT
    project,
    toDate(minute) AS day,
    fingerprint,
    environment,
    release,
    service,
    maxMap(map(toUInt16(intDiv(toUnixTimestamp(minute) % 86400, 60)), count)) AS counts,
    min(m.first_seen) AS first_seen,
    max(m.last_seen) AS last_seen
FROM minutes AS m
GROUP BY project, day, fingerprint, environment, release, service
SETTINGS max_bytes_before_external_group_by = 300000000;
