-- Which group does a variant belong to, since when, and why? Rows are only added: a merge, split or regroup is another
-- row with a later valid_from, so the mapping can be read as of any time. The first placement of a variant holds from 1970.
-- ORDER BY (project, fingerprint, valid_from): the natural key; a decision written again replaces itself.
CREATE TABLE IF NOT EXISTS placements
(
    project          LowCardinality(String),
    fingerprint      UInt64,
    valid_from       DateTime64(3, 'UTC')   COMMENT 'event time from which it holds',
    group_id         UInt64                 COMMENT 'fingerprint that founded the group',
    cause            Enum8('FOUNDED' = 0, 'KEY' = 1, 'SIMILARITY' = 2, 'COMMAND' = 3, 'OVERFLOW' = 4),
    explanation      String                 COMMENT 'JSON',
    grouping_version LowCardinality(String),
    decided_at       DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(decided_at)
ORDER BY (project, fingerprint, valid_from)
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;
