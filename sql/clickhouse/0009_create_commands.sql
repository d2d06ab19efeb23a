-- What did people ask for, and what became of it? One row per command, applied or refused.
-- ORDER BY (project, id): the natural key; an outcome written again replaces itself. Few rows, read whole by project.
CREATE TABLE IF NOT EXISTS commands
(
    project    LowCardinality(String),
    id         String,
    time       DateTime64(3, 'UTC')    COMMENT 'when it was given; it holds from then on',
    actor      String                  COMMENT 'who gave it',
    kind       LowCardinality(String)  COMMENT 'merge, split, not-same',
    arguments  String                  COMMENT 'JSON; groups and fingerprints as 16 hex digits',
    applied    Bool,
    reason     String                  COMMENT 'why it was not applied, else empty',
    decided_at DateTime64(3, 'UTC')    DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(decided_at)
ORDER BY (project, id)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

-- What people asked for.
CREATE OR REPLACE VIEW v_commands AS
SELECT project, id, time, actor, kind, arguments, applied, reason, decided_at
FROM commands FINAL;
