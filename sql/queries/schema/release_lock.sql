-- Let the next migration run.
DROP TABLE IF EXISTS schema_lock SYNC
