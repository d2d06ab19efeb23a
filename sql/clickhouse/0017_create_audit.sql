-- Who changed what over the API, and what came of it? One row for each change that a member asked for.
-- ORDER BY (time, id): read by time, the latest first; the natural key, so that a row written again replaces itself.
-- Retention is counted from the change. To change it: ALTER TABLE audit MODIFY TTL …
CREATE TABLE IF NOT EXISTS audit
(
    id         String,
    time       DateTime64(3, 'UTC')   CODEC(Delta, ZSTD(1)),
    actor      LowCardinality(String) COMMENT 'name of the member; admin for whoever has the administrator''s token',
    role       LowCardinality(String) COMMENT 'that they had then',
    via        LowCardinality(String) COMMENT 'session or token',
    address    String                 COMMENT 'from where',
    action     LowCardinality(String) COMMENT 'operation of the API',
    project    LowCardinality(String) COMMENT 'empty if it is about none',
    target     String                 COMMENT 'path of the resource',
    request    String                 COMMENT 'body as it was sent, its first 4,000 characters; empty where it holds a secret' CODEC(ZSTD(3)),
    status     Int64                  COMMENT 'of the answer',
    detail     String                 COMMENT 'why it was refused; empty if it was not',
    written_at DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(written_at)
ORDER BY (time, id)
TTL toDateTime(time) + INTERVAL 2 YEAR
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

-- What people changed.
CREATE OR REPLACE VIEW v_audit AS
SELECT id, time, actor, role, via, address, action, project, target, request, status, detail
FROM audit FINAL;
