-- Where did a failing trace's failure begin, which way did it go, and what is counted of all traces? What correlate decides.
-- Errors in them are known by fingerprint; the group beside it is that of when the error was received, and views map anew.
-- Retention is counted from the writing. To change it:
--   ALTER TABLE error_traces MODIFY TTL toDateTime(written_at) + INTERVAL 7 DAY

-- Failing traces, and a few healthy ones to compare them with. A late span makes another version; the greatest wins.
-- ORDER BY (project, trace_id): the natural key; read by it. The time is the same in all versions, so that they meet in one
-- partition, and a span of time is a few partitions.
CREATE TABLE IF NOT EXISTS error_traces
(
    project          LowCardinality(String),
    trace_id         String                         COMMENT '32 hex digits',
    version          UInt32                         COMMENT 'counts from 1; a later one knows more',
    time             DateTime64(3, 'UTC')           COMMENT 'when the trace was first known to have begun' CODEC(Delta, ZSTD(1)),
    environment      LowCardinality(String),
    root_service     LowCardinality(String)         COMMENT 'of the top-most known entry span, or of the first error',
    root_endpoint    LowCardinality(String)         COMMENT 'of the top-most known entry span',
    duration         UInt64                         COMMENT 'microseconds, each end by the clock of its service',
    client_impacting Bool                           COMMENT 'whether the top-most known entry span failed',
    incomplete       Bool                           COMMENT 'whether a span names a parent that is not there',
    truncated        Bool                           COMMENT 'whether spans were left out because there were too many',
    sampled          Bool                           COMMENT 'whether spans were to be expected',
    span_count       UInt32,
    failing_spans    UInt32,
    services         Array(LowCardinality(String))  COMMENT 'those with spans, in order of name',
    groups Nested
    (
        fingerprint      UInt64,
        group_id         UInt64,
        role             Enum8('ROOT' = 0, 'PROPAGATED' = 1, 'HANDLED' = 2, 'UNKNOWN' = 3),
        service          LowCardinality(String),
        span_id          String,
        root_fingerprint UInt64,
        root_group_id    UInt64
    )                                               COMMENT 'its errors in order of time; root: the error they come from, 0 if that left none',
    origins Nested
    (
        component          LowCardinality(String),
        reason             Enum8('ORIGIN' = 0, 'BROKER' = 1, 'CALLER_FAULT' = 2, 'THROTTLED' = 3, 'CALLEE_SLOW' = 4, 'PEER_ERROR' = 5, 'PEER_TIMEOUT' = 6, 'PEER_UNREACHABLE' = 7, 'PEER_UNKNOWN' = 8, 'CLIENT_SIDE' = 9),
        confidence         Enum8('LOW' = 0, 'MEDIUM' = 1, 'HIGH' = 2),
        span_id            String,
        service            LowCardinality(String),
        operation          LowCardinality(String),
        type               LowCardinality(String),
        fingerprint        UInt64,
        group_id           UInt64,
        chain              Array(String),
        handled            Bool,
        missing_span       Bool,
        caused_by_trace_id String,
        caused_by_span_id  String
    )                                               COMMENT 'where its failures began, the most telling first; chain: spans from the top-most failing one',
    weight           Float64                        COMMENT 'how many traces it stands for',
    rank             UInt64                         COMMENT '0 for a failing trace; of the healthy ones of an endpoint the least are kept',
    written_at       DateTime64(3, 'UTC')           DEFAULT now64(3) CODEC(Delta, ZSTD(1)),

    INDEX by_fingerprint groups.fingerprint TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toDate(time)
ORDER BY (project, trace_id)
TTL toDateTime(written_at) + INTERVAL 30 DAY
SETTINGS ttl_only_drop_parts = 1, non_replicated_deduplication_window = 100, index_granularity = 1024, default_compression_codec = 'ZSTD(1)';

-- The spans of these traces, all of them with every version: what the latest one has not is no longer of the trace.
-- ORDER BY (project, trace_id, span_id): the natural key; a trace is one range in the partition of its time.
CREATE TABLE IF NOT EXISTS error_trace_spans
(
    project        LowCardinality(String),
    trace_id       String                              COMMENT '32 hex digits',
    span_id        String                              COMMENT '16 hex digits',
    version        UInt32                              COMMENT 'of the trace',
    time           DateTime64(3, 'UTC')                COMMENT 'of the trace' CODEC(Delta, ZSTD(1)),
    parent_id      String                              COMMENT 'empty if there is none',
    kind           Enum8('INTERNAL' = 0, 'SERVER' = 1, 'CLIENT' = 2, 'PRODUCER' = 3, 'CONSUMER' = 4),
    status         Enum8('UNSET' = 0, 'OK' = 1, 'ERROR' = 2),
    role           Enum8('NONE' = 0, 'ORIGIN' = 1, 'CHAIN' = 2, 'HANDLED' = 3),
    service        LowCardinality(String),
    environment    LowCardinality(String),
    name           LowCardinality(String)              COMMENT 'operation as the tracer named it',
    endpoint       LowCardinality(String)              COMMENT 'what an entry span serves',
    start          DateTime64(6, 'UTC')                COMMENT 'by the clock of the service' CODEC(Delta, ZSTD(1)),
    duration       UInt64                              COMMENT 'microseconds',
    self           UInt64                              COMMENT 'microseconds in which none of its children ran',
    error_type     LowCardinality(String),
    status_message String,
    has_exception  Bool                                COMMENT 'whether an exception was recorded on the span',
    http_status    UInt16                              COMMENT '0 if there is none',
    rpc_status     LowCardinality(String),
    sql_state      LowCardinality(String),
    peer           LowCardinality(String)              COMMENT 'whom an exit span calls',
    peer_address   LowCardinality(String),
    connection     Enum8('NONE' = -1, 'RPC' = 0, 'DATABASE' = 1, 'MESSAGING' = 2, 'VIRTUAL' = 3),
    resend         UInt16                              COMMENT '0 for a first attempt',
    remote_parent  Bool                                COMMENT 'whether the parent is known to be of another process',
    links Nested
    (
        trace_id       String,
        span_id        String
    )                                                  COMMENT 'spans that it names as causes',
    attributes     Map(LowCardinality(String), String),
    weight         Float64                             COMMENT 'how many spans it stands for',
    written_at     DateTime64(3, 'UTC')                DEFAULT now64(3) CODEC(Delta, ZSTD(1))
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toDate(time)
ORDER BY (project, trace_id, span_id)
TTL toDateTime(written_at) + INTERVAL 30 DAY
SETTINGS ttl_only_drop_parts = 1, non_replicated_deduplication_window = 100, index_granularity = 1024, default_compression_codec = 'ZSTD(1)';

-- From here on absolute totals of a key and minute, over all traces. A total only grows, so what was observed is its own
-- version, as the count is in minutes. Latencies are histograms: bucket b stands for 2 · 1.02^b / 2.02 µs, at most 1 % off;
-- sumMap(latency.bucket, latency.count) adds them up.

-- Who calls whom, and what becomes of failures there? errors = propagated + absorbed + caller_fault + unattributed.
-- ORDER BY (project, minute, environment, caller, callee, connection): the natural key; a map is drawn of a span of time.
CREATE TABLE IF NOT EXISTS edges
(
    project      LowCardinality(String),
    minute       DateTime('UTC')         COMMENT 'of the call''s start' CODEC(Delta, ZSTD(1)),
    environment  LowCardinality(String),
    caller       LowCardinality(String)  COMMENT 'service; user for a root, unknown if its span is missing',
    callee       LowCardinality(String)  COMMENT 'service, or the name of a peer that sent no span',
    connection   Enum8('RPC' = 0, 'DATABASE' = 1, 'MESSAGING' = 2, 'VIRTUAL' = 3),
    observed     UInt64                  COMMENT 'calls, without weight',
    calls        Float64                 COMMENT 'weighted, as all the following',
    errors       Float64                 COMMENT 'calls that failed on either side',
    propagated   Float64                 COMMENT 'of these, what the caller passed on to its own caller',
    absorbed     Float64                 COMMENT 'of these, what the callee failed and the caller got over',
    caller_fault Float64                 COMMENT 'of these, what the callee rightly refused',
    unattributed Float64                 COMMENT 'of these, the rest',
    originated   Float64                 COMMENT 'of these, what began in the callee itself',
    latency Nested
    (
        bucket       UInt16,
        count        UInt64
    )                                    COMMENT 'on the caller''s side, or on the callee''s if the caller''s span is missing',
    written_at   DateTime64(3, 'UTC')    DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(observed)
PARTITION BY toYYYYMM(minute)
ORDER BY (project, minute, environment, caller, callee, connection)
TTL toDateTime(written_at) + INTERVAL 90 DAY
SETTINGS ttl_only_drop_parts = 1, non_replicated_deduplication_window = 100, default_compression_codec = 'ZSTD(1)';

-- How long do requests take, when nothing fails and when something does?
-- ORDER BY (project, hour of minute, service, endpoint, …): the natural key, by hours first, since a failing request is compared
-- with the healthy ones of its endpoint and hour: these are one range.
CREATE TABLE IF NOT EXISTS endpoint_latency
(
    project     LowCardinality(String),
    minute      DateTime('UTC')         COMMENT 'of the request''s start' CODEC(Delta, ZSTD(1)),
    environment LowCardinality(String),
    service     LowCardinality(String),
    endpoint    LowCardinality(String),
    entry       Bool                    COMMENT 'whether the trace entered the system here',
    cohort      Enum8('HEALTHY' = 0, 'FAILING' = 1, 'VARIANT' = 2),
    fingerprint UInt64                  COMMENT 'of the variant; 0 for the other cohorts',
    observed    UInt64                  COMMENT 'requests, without weight',
    requests    Float64                 COMMENT 'weighted, as errors',
    errors      Float64                 COMMENT 'of these, those that the endpoint itself failed',
    latency Nested
    (
        bucket      UInt16,
        count       UInt64
    ),
    written_at  DateTime64(3, 'UTC')    DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(observed)
PARTITION BY toYYYYMM(minute)
ORDER BY (project, toStartOfHour(minute), service, endpoint, environment, entry, cohort, fingerprint, minute)
TTL toDateTime(written_at) + INTERVAL 90 DAY
SETTINGS ttl_only_drop_parts = 1, non_replicated_deduplication_window = 100, default_compression_codec = 'ZSTD(1)';

-- Which errors make which errors in other services?
-- ORDER BY (project, minute, …): the natural key; a graph is drawn of a span of time.
CREATE TABLE IF NOT EXISTS propagations
(
    project          LowCardinality(String),
    minute           DateTime('UTC')         COMMENT 'of the causing error' CODEC(Delta, ZSTD(1)),
    environment      LowCardinality(String),
    from_service     LowCardinality(String),
    from_fingerprint UInt64                  COMMENT 'of the error nearer to the origin',
    to_service       LowCardinality(String),
    to_fingerprint   UInt64                  COMMENT 'of the error that it made, one service up the chain',
    observed         UInt64                  COMMENT 'traces, without weight',
    traces           Float64                 COMMENT 'weighted',
    lag Nested
    (
        bucket           UInt16,
        count            UInt64
    )                                        COMMENT 'from the one error to the other; 0 µs where clocks disagree',
    written_at       DateTime64(3, 'UTC')    DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(observed)
PARTITION BY toYYYYMM(minute)
ORDER BY (project, minute, environment, from_service, from_fingerprint, to_service, to_fingerprint)
TTL toDateTime(written_at) + INTERVAL 90 DAY
SETTINGS ttl_only_drop_parts = 1, non_replicated_deduplication_window = 100, default_compression_codec = 'ZSTD(1)';
