// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.List;

/** Releases as they were deployed and first seen. */
public final class ReleasesTable implements Table<ReleaseRow> {

    private static final long serialVersionUID = 1;

    private static final List<Column<ReleaseRow>> COLUMNS = List.of(
            text("project", ReleaseRow::project),
            text("service", ReleaseRow::service),
            text("environment", ReleaseRow::environment),
            text("version", row -> row.release().version()),
            int64("deployed_at", row -> row.release().deployedAt()),
            int64(
                    "first_seen",
                    row -> row.release().firstSeen() == Long.MAX_VALUE
                            ? 0
                            : row.release().firstSeen()));

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public List<Column<ReleaseRow>> columns() {
        return COLUMNS;
    }
}
