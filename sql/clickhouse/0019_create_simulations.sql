-- What would other alert rules have told? One row for each thing that the job simulate found under one of two rule sets, and one that
-- says that it is through.
-- ORDER BY (simulation, side, kind, hash of what was found): read by simulation; the natural key, so that a row written again
-- replaces itself.
CREATE TABLE IF NOT EXISTS simulations
(
    simulation String,
    side       LowCardinality(String) COMMENT 'before or after',
    kind       LowCardinality(String) COMMENT 'rules, firing or evaluation',
    content    String                 COMMENT 'JSON; of rules one a line' CODEC(ZSTD(3)),
    written_at DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(written_at)
ORDER BY (simulation, side, kind, cityHash64(content))
TTL toDateTime(written_at) + INTERVAL 7 DAY
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;
