// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.schema;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.ResultTable;
import dev.errata.clickhouse.SqlFiles;
import java.util.List;
import java.util.Map;

/** Brings the database of one generation to the schema of this program. Running it again does nothing. */
public final class Migrations {

    private final ClickHouseSettings settings;
    private final List<SchemaFile> files;

    /** The schema of {@code sql/clickhouse}. */
    public Migrations(ClickHouseSettings settings) {
        this(settings, SchemaFile.of(SqlFiles.in("clickhouse")));
    }

    /** Any schema; the first file makes the table {@code schema_migrations}. */
    public Migrations(ClickHouseSettings settings, List<SchemaFile> files) {
        this.settings = settings;
        this.files = List.copyOf(files);
    }

    /**
     * Creates the database if it is not there and applies what it lacks. Waits while somebody else does the same.
     *
     * @return names of the files that were applied
     * @throws SchemaException if the database does not fit the files; nothing was changed then
     * @throws dev.errata.clickhouse.QueryException if ClickHouse is away or refuses a statement
     */
    public List<String> apply() {
        try (Queries server = new Queries(settings.withDatabase("system"))) {
            server.ask("CREATE DATABASE IF NOT EXISTS " + settings.database());
        }
        try (Queries queries = new Queries(settings)) {
            SchemaLock lock = SchemaLock.take(queries);
            try (lock) {
                return applyPending(queries);
            }
        }
    }

    private List<String> applyPending(Queries queries) {
        files.get(0).statements().forEach(queries::ask);
        List<SchemaFile> pending = MigrationPlan.pending(files, applied(queries));
        for (SchemaFile file : pending) {
            file.statements().forEach(queries::ask);
            queries.run("schema/record_file", Map.of("id", file.id(), "name", file.name(), "sha256", file.sha256()));
        }
        return pending.stream().map(SchemaFile::name).toList();
    }

    private static List<AppliedFile> applied(Queries queries) {
        ResultTable rows = queries.run("schema/applied_files", Map.of());
        return rows.rows().stream()
                .map(row -> new AppliedFile(Integer.parseInt(row.get(0)), row.get(1), row.get(2)))
                .toList();
    }
}
