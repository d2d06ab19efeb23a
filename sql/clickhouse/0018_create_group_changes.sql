-- Which groups changed lately? A row for each time that the state of a group was written, for those who look at a list live.
-- ClickHouse itself makes them of groups, and forgets them after an hour.
-- ORDER BY (project, changed_at): what changed since a moment is one range.
CREATE TABLE IF NOT EXISTS group_changes
(
    project    LowCardinality(String),
    group_id   UInt64,
    changed_at DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = MergeTree
ORDER BY (project, changed_at)
TTL toDateTime(changed_at) + INTERVAL 1 HOUR
SETTINGS non_replicated_deduplication_window = 100, index_granularity = 1024;

CREATE MATERIALIZED VIEW IF NOT EXISTS groups_to_group_changes TO group_changes AS
SELECT project, group_id, now64(3, 'UTC') AS changed_at
FROM groups;
