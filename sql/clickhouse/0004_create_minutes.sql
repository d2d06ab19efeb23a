-- How often did a variant occur, when and where? Absolute totals of one fingerprint, minute and dimension.
-- A total only grows, so it is its own version: the greatest count wins, whatever the order of writing.
-- ORDER BY (project, fingerprint, minute, environment, release, service): the natural key; one variant's time line is
-- one range, and a group's is a few.
CREATE TABLE IF NOT EXISTS minutes
(
    project     LowCardinality(String),
    fingerprint UInt64,
    minute      DateTime('UTC')         CODEC(Delta, ZSTD(1)),
    environment LowCardinality(String),
    release     LowCardinality(String),
    service     LowCardinality(String),
    count       UInt64                  COMMENT 'events',
    users       UInt64                  COMMENT 'distinct users in this minute; never add these up',
    first_seen  DateTime64(3, 'UTC')    CODEC(Delta, ZSTD(1)),
    last_seen   DateTime64(3, 'UTC')    CODEC(Delta, ZSTD(1))
)
ENGINE = ReplacingMergeTree(count)
PARTITION BY toYYYYMM(minute)
ORDER BY (project, fingerprint, minute, environment, release, service)
SETTINGS non_replicated_deduplication_window = 100, default_compression_codec = 'ZSTD(1)';
