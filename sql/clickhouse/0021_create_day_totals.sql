-- When were minutes of a day written last? It tells whether a total of the day is all of it.
-- ClickHouse itself makes the rows of minutes. ORDER BY (project, day): a window is one range.
CREATE TABLE IF NOT EXISTS day_writes
(
    project    LowCardinality(String),
    day        Date,
    written_at SimpleAggregateFunction(max, DateTime('UTC'))
)
ENGINE = AggregatingMergeTree
ORDER BY (project, day);

CREATE MATERIALIZED VIEW IF NOT EXISTS minutes_to_day_writes TO day_writes AS
SELECT project, toDate(minute) AS day, now('UTC') AS written_at
FROM minutes
GROUP BY project, day;

-- What was written before this file.
INSERT INTO day_writes
SELECT project, toDate(minute) AS day, now('UTC') AS written_at
FROM minutes
GROUP BY project, day;

-- How often did a variant occur on a day, where? The sums of days, so that a list of a month adds up days and not minutes.
-- ClickHouse itself makes all of them anew three hours after midnight, when few late events come for the day before, and shows them at
-- once. They hold what was written before `counted_at`, ten minutes before they were made: no insert takes so long. A day written to after
-- that is added up by its minutes.
-- ORDER BY (project, day, fingerprint, environment, release, service): a window is one range.
CREATE TABLE IF NOT EXISTS day_totals
(
    project     LowCardinality(String),
    day         Date                      CODEC(Delta, ZSTD(1)),
    fingerprint UInt64,
    environment LowCardinality(String),
    release     LowCardinality(String),
    service     LowCardinality(String),
    count       UInt64                    COMMENT 'events',
    quarters    Array(UInt64)             COMMENT 'events of each six hours of the day',
    first_seen  DateTime64(3, 'UTC')      CODEC(Delta, ZSTD(1)),
    last_seen   DateTime64(3, 'UTC')      CODEC(Delta, ZSTD(1)),
    counted_at  DateTime('UTC')           CODEC(ZSTD(1))
)
ENGINE = MergeTree
ORDER BY (project, day, fingerprint, environment, release, service)
SETTINGS index_granularity = 1024, default_compression_codec = 'ZSTD(1)';

CREATE MATERIALIZED VIEW IF NOT EXISTS days_to_day_totals
REFRESH EVERY 1 DAY OFFSET 3 HOUR TO day_totals AS
SELECT
    project,
    day,
    fingerprint,
    environment,
    release,
    service,
    arraySum(mapValues(counts)) AS count,
    arrayMap(
        quarter -> arraySum((minute, events) -> if(intDiv(minute, 360) = quarter, events, 0), mapKeys(counts), mapValues(counts)),
        range(4)) AS quarters,
    first_seen,
    last_seen,
    now('UTC') - INTERVAL 10 MINUTE AS counted_at
FROM days FINAL
SETTINGS do_not_merge_across_partitions_select_final = 1, max_threads = 1;
