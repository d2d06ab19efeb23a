-- What exactly was reported? Every event, whole; the fact that counts and groups can be made from again.
-- ORDER BY (project, fingerprint, timestamp, event_id): events of one variant lie together, so their frames, types and
-- titles repeat and compress; a group is read as a few ranges; and it is the natural key, so that the same event written
-- twice becomes one row. Rows never carry a group: see placements.
-- Frames are plain strings, since a dictionary for each would double the cost of an insert, and fresh blocks are compact
-- parts, since some fifty columns of small files would add a third.
-- Retention is counted from the writing, so replayed history lives as long as live events. To change it:
--   ALTER TABLE events MODIFY TTL toDateTime(ingested_at) + INTERVAL 30 DAY
CREATE TABLE IF NOT EXISTS events
(
    project            LowCardinality(String),
    fingerprint        UInt64                             COMMENT 'key K1; the variant',
    timestamp          DateTime64(3, 'UTC')               COMMENT 'when it happened' CODEC(Delta, ZSTD(1)),
    event_id           UUID                              ,
    received_at        DateTime64(3, 'UTC')               CODEC(Delta, ZSTD(1)),
    ingested_at        DateTime64(3, 'UTC')               DEFAULT now64(3) CODEC(Delta, ZSTD(1)),
    occurrence         UInt64                             COMMENT 'the failure itself: reports that repeat it share this',
    key_rule           UInt64                             COMMENT 'key K0, 0 if it does not apply',
    key_site           UInt64                             COMMENT 'key K2, 0 if it does not apply',
    key_top            UInt64                             COMMENT 'key K3, 0 if it does not apply',
    type               LowCardinality(String)             COMMENT 'innermost exception type, canonical',
    template           String                             COMMENT 'message with its variable parts masked',
    title              String                            ,
    culprit            LowCardinality(String)             COMMENT 'top in-app function',
    format             LowCardinality(String)             COMMENT 'wire format it came in',
    level              Enum8('FATAL' = 0, 'ERROR' = 1, 'WARNING' = 2, 'INFO' = 3, 'DEBUG' = 4),
    platform           LowCardinality(String),
    service            LowCardinality(String),
    environment        LowCardinality(String),
    release            LowCardinality(String),
    server_name        LowCardinality(String),
    transaction        LowCardinality(String),
    logger             LowCardinality(String),
    sdk                LowCardinality(String)             COMMENT 'name/version',
    exceptions Nested
    (
        type           LowCardinality(String),
        message        String,
        handled        Enum8('YES' = 0, 'NO' = 1, 'UNKNOWN' = 2),
        synthetic      Bool
    )                                                     COMMENT 'innermost cause first',
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
    )                                                     COMMENT 'of exceptions[frames.exception], oldest call first; exception 0: the logging call',
    message            String                            ,
    message_template   String                             COMMENT 'as the client sent it',
    client_fingerprint Array(String)                     ,
    tags               Map(LowCardinality(String), String),
    user               UInt64                             COMMENT 'hash of the affected user, 0 if not known',
    request_method     LowCardinality(String),
    request_url        String                             COMMENT 'without query',
    trace_id           String                             COMMENT '32 hex digits',
    span_id            String                             COMMENT '16 hex digits',
    flags              Array(LowCardinality(String))      COMMENT 'what was mended while reading',

    INDEX by_event event_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX by_trace trace_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX by_receipt received_at TYPE minmax GRANULARITY 16
)
ENGINE = ReplacingMergeTree(ingested_at)
PARTITION BY toDate(timestamp)
ORDER BY (project, fingerprint, timestamp, event_id)
TTL toDateTime(ingested_at) + INTERVAL 90 DAY
SETTINGS ttl_only_drop_parts = 1, min_bytes_for_wide_part = 134217728, non_replicated_deduplication_window = 100, default_compression_codec = 'ZSTD(1)';
