-- What does a row cost on disk? Rows count every writing, also those that a merge will drop.
CREATE OR REPLACE VIEW v_storage AS
SELECT
    name AS table,
    ifNull(total_rows, 0) AS rows,
    ifNull(total_bytes, 0) AS bytes,
    if(rows = 0, 0, round(bytes / rows, 1)) AS bytes_per_row
FROM system.tables
WHERE database = currentDatabase() AND endsWith(engine, 'MergeTree');
