-- Where does each group stand, how did it get there, what was alerted, and why? What track decides beside the counts.
-- Rows are written when the checkpoint that holds the decision is complete: what a crash undoes never shows.
ALTER TABLE groups
    ADD COLUMN IF NOT EXISTS status_since DateTime64(3, 'UTC') COMMENT 'event time of the last change of status',
    ADD COLUMN IF NOT EXISTS assignee     String               COMMENT 'whose it is; empty for nobody''s',
    ADD COLUMN IF NOT EXISTS revision     UInt64               COMMENT 'grows with every command and transition; commands may expect it',
    ADD COLUMN IF NOT EXISTS merged_into  UInt64               COMMENT 'the group that has its variants now; 0 for none',
    ADD COLUMN IF NOT EXISTS last_command String               COMMENT 'id of the latest command that was taken in';

-- ORDER BY (project, group_id, revision): the natural key.
CREATE TABLE IF NOT EXISTS transitions
(
    project     LowCardinality(String),
    group_id    UInt64,
    revision    UInt64                 COMMENT 'of the group after the change',
    from_status Enum8('NEW' = 0, 'ACKNOWLEDGED' = 1, 'RESOLVED' = 2, 'REGRESSED' = 3, 'IGNORED' = 4),
    to_status   Enum8('NEW' = 0, 'ACKNOWLEDGED' = 1, 'RESOLVED' = 2, 'REGRESSED' = 3, 'IGNORED' = 4),
    reason      LowCardinality(String) COMMENT 'what kind of input caused it',
    time        DateTime64(3, 'UTC')   COMMENT 'when it holds from: event time, or time of the command',
    decided_at  DateTime64(3, 'UTC')   COMMENT 'when it was decided',
    actor       String                 COMMENT 'who asked for it; empty if nobody did',
    command     String                 COMMENT 'id of the command; empty if there was none',
    environment LowCardinality(String) COMMENT 'where the occurrence that caused it happened',
    release     LowCardinality(String) COMMENT 'in which release that was',
    announced   Bool                   COMMENT 'whether people were to be told',
    flapping    Bool                   COMMENT 'whether the group keeps regressing',
    detail      String                 COMMENT 'one sentence for people'
)
ENGINE = ReplacingMergeTree(decided_at)
ORDER BY (project, group_id, revision)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

-- ORDER BY (project, group_id, alert, starts_at, is_on): one row when an alert goes on, one when it goes off.
CREATE TABLE IF NOT EXISTS firings
(
    project     LowCardinality(String),
    alert       String                 COMMENT 'identity among all alerts: rule, group or endpoint, environment',
    group_id    UInt64                 COMMENT '0 if it is not about a group',
    rule        LowCardinality(String),
    alertname   LowCardinality(String),
    severity    Enum8('INFO' = 0, 'WARNING' = 1, 'CRITICAL' = 2),
    environment LowCardinality(String),
    service     LowCardinality(String),
    release     LowCardinality(String),
    title       String,
    is_on       Bool,
    starts_at   DateTime64(3, 'UTC')   COMMENT 'event time it fires since',
    ends_at     DateTime64(3, 'UTC')   COMMENT 'event time it ceased; 1970 while it fires',
    reason      String                 COMMENT 'why it fires, or why it ceased',
    count       Int64                  COMMENT 'events that made it fire',
    mean        Float64                COMMENT 'events that were expected; 0 if nothing was',
    p_value     Float64                COMMENT 'probability of as many; 1 if that was not asked',
    root_group  UInt64                 COMMENT 'the group whose failure it is',
    written_at  DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(written_at)
ORDER BY (project, group_id, alert, starts_at, is_on)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

-- ORDER BY (project, group_id, rule, environment, at, outcome): the natural key.
CREATE TABLE IF NOT EXISTS evaluations
(
    project     LowCardinality(String),
    group_id    UInt64                 COMMENT '0 if it is not about a group',
    environment LowCardinality(String),
    rule        LowCardinality(String),
    kind        LowCardinality(String) COMMENT 'of the rule''s condition',
    at          DateTime64(3, 'UTC')   COMMENT 'event time',
    outcome     Enum8('FIRED' = 0, 'SUPPRESSED' = 1, 'CEASED' = 2),
    reason      String                 COMMENT 'one sentence for people',
    count       Int64                  COMMENT 'what was counted',
    mean        Float64                COMMENT 'what was expected; 0 if nothing was',
    p_value     Float64                COMMENT 'probability of as many; 1 if that was not asked',
    written_at  DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(written_at)
ORDER BY (project, group_id, rule, environment, at, outcome)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

-- ORDER BY (id): the natural key; the rule changed last holds.
CREATE TABLE IF NOT EXISTS rules
(
    id          String,
    project     LowCardinality(String) COMMENT 'empty for all of them',
    alertname   LowCardinality(String),
    kind        LowCardinality(String),
    enabled     Bool,
    removed     Bool,
    rule        String                 COMMENT 'JSON as it was given; empty for one that was removed',
    changed_at  DateTime64(3, 'UTC')   COMMENT 'when it was received'
)
ENGINE = ReplacingMergeTree(changed_at)
ORDER BY id
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

-- ORDER BY (project, service, environment, version): the natural key.
CREATE TABLE IF NOT EXISTS releases
(
    project     LowCardinality(String),
    service     LowCardinality(String),
    environment LowCardinality(String),
    version     String,
    deployed_at DateTime64(3, 'UTC')   COMMENT 'when it was deployed, as somebody said; 1970 if nobody did',
    first_seen  DateTime64(3, 'UTC')   COMMENT 'event time of the first error in it; 1970 if there was none',
    changed_at  DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(changed_at)
ORDER BY (project, service, environment, version)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;
