-- Remember that a schema file was applied.
INSERT INTO schema_migrations (id, name, sha256) SELECT {id:UInt32}, {name:String}, {sha256:String}
