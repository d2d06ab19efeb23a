-- What does a fingerprint stand for? One row per variant: its keys, title and canonical frames, and its exemplar, the
-- event that stands for all, copied so that it outlives the events.
-- ORDER BY (project, fingerprint): the natural key; read by it, and by project for lists. The last description wins.
CREATE TABLE IF NOT EXISTS variants
(
    project            LowCardinality(String),
    fingerprint        UInt64                             COMMENT 'key K1',
    key_rule           UInt64                             COMMENT 'key K0, 0 if it does not apply',
    key_site           UInt64                             COMMENT 'key K2, 0 if it does not apply',
    key_top            UInt64                             COMMENT 'key K3, 0 if it does not apply',
    type               LowCardinality(String)             COMMENT 'innermost exception type, canonical',
    template           String                             COMMENT 'message with its variable parts masked',
    title              String,
    culprit            String                             COMMENT 'top in-app function',
    canonical_frames   Array(LowCardinality(String))      COMMENT 'in-app frames as compared, oldest call first',
    timestamp          DateTime64(3, 'UTC')               COMMENT 'from here on: the exemplar, as in events',
    event_id           UUID,
    received_at        DateTime64(3, 'UTC'),
    occurrence         UInt64,
    format             LowCardinality(String),
    level              Enum8('FATAL' = 0, 'ERROR' = 1, 'WARNING' = 2, 'INFO' = 3, 'DEBUG' = 4),
    platform           LowCardinality(String),
    service            LowCardinality(String),
    environment        LowCardinality(String),
    release            LowCardinality(String),
    server_name        LowCardinality(String),
    transaction        LowCardinality(String),
    logger             LowCardinality(String),
    sdk                LowCardinality(String),
    exceptions Nested
    (
        type           LowCardinality(String),
        message        String,
        handled        Enum8('YES' = 0, 'NO' = 1, 'UNKNOWN' = 2),
        synthetic      Bool
    ),
    frames Nested
    (
        exception      UInt16,
        module         String,
        function       String,
        file           String,
        line           UInt32,
        column         UInt32,
        in_app         Enum8('YES' = 0, 'NO' = 1, 'UNKNOWN' = 2),
        source_line    String
    ),
    message            String,
    message_template   String,
    client_fingerprint Array(String),
    tags               Map(LowCardinality(String), String),
    user               UInt64,
    request_method     LowCardinality(String),
    request_url        String,
    trace_id           String,
    span_id            String,
    flags              Array(LowCardinality(String)),
    described_at       DateTime64(3, 'UTC')               DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(described_at)
ORDER BY (project, fingerprint)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024, default_compression_codec = 'ZSTD(1)';
