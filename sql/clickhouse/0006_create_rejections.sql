-- What could not be used, and why? The input itself, cut at 64 KiB, so that nothing vanishes.
-- ORDER BY (project, received_at, reason, origin, hash of what was refused): read by project and time; it is the natural
-- key, so that a refusal written twice is one row.
-- Retention is counted from the writing. To change it: ALTER TABLE rejections MODIFY TTL …
CREATE TABLE IF NOT EXISTS rejections
(
    project     LowCardinality(String)  COMMENT 'empty if that is what is missing',
    received_at DateTime64(3, 'UTC')    CODEC(Delta, ZSTD(1)),
    format      LowCardinality(String)  COMMENT 'as claimed',
    origin      String                  COMMENT 'topic/partition@offset, or file',
    reason      LowCardinality(String),
    detail      String                  COMMENT 'one sentence for people',
    bytes       String                  COMMENT 'the input, cut at 64 KiB' CODEC(ZSTD(3)),
    ingested_at DateTime64(3, 'UTC')    DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toYYYYMM(received_at)
ORDER BY (project, received_at, reason, origin, cityHash64(detail, bytes))
TTL toDateTime(ingested_at) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 100;
