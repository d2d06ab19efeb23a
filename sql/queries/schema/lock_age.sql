-- How long has somebody held the lock, in seconds? No row: nobody does.
SELECT dateDiff('second', metadata_modification_time, now()) AS seconds
FROM system.tables
WHERE database = currentDatabase() AND name = 'schema_lock'
