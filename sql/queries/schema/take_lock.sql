-- One migration at a time: creating a table succeeds for one client only.
CREATE TABLE schema_lock (holder String) ENGINE = Memory
