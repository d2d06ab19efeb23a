-- Which schema files has this database seen?
SELECT id, name, sha256 FROM schema_migrations FINAL ORDER BY id
