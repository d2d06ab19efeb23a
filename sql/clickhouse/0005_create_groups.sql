-- Where does a group stand? Its last known state, as track decided it.
-- ORDER BY (project, group_id): the natural key; the greatest version wins.
CREATE TABLE IF NOT EXISTS groups
(
    project       LowCardinality(String),
    group_id      UInt64                 COMMENT 'fingerprint that founded the group',
    status        Enum8('NEW' = 0, 'ACKNOWLEDGED' = 1, 'RESOLVED' = 2, 'REGRESSED' = 3, 'IGNORED' = 4),
    count         UInt64                 COMMENT 'events so far',
    users         UInt64                 COMMENT 'distinct users so far, estimated above 32',
    first_seen    DateTime64(3, 'UTC'),
    last_seen     DateTime64(3, 'UTC'),
    first_release LowCardinality(String) COMMENT 'release of the earliest event',
    last_release  LowCardinality(String) COMMENT 'release of the latest event',
    version       UInt64                 COMMENT 'grows with every change'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (project, group_id)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;
