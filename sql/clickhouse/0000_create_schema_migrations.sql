-- Which schema files has this database already seen?
-- ORDER BY id: the list is read whole and in that order. Replacing, so that a file recorded twice is one row.
CREATE TABLE IF NOT EXISTS schema_migrations
(
    id         UInt32                 COMMENT 'number in the file name',
    name       String                 COMMENT 'file name',
    sha256     String                 COMMENT 'of the file, 64 hex digits',
    applied_at DateTime64(3, 'UTC')   DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(applied_at)
ORDER BY id;
