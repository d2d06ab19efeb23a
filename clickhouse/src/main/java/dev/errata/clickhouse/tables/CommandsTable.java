// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.List;

/** What people asked for. */
public final class CommandsTable implements Table<CommandRow> {

    private static final long serialVersionUID = 1;

    private static final List<Column<CommandRow>> COLUMNS = List.of(
            text("project", CommandRow::project),
            text("id", CommandRow::id),
            int64("time", CommandRow::time),
            text("actor", CommandRow::actor),
            text("kind", CommandRow::kind),
            text("arguments", CommandRow::arguments),
            new Column<>("applied", (out, row) -> out.int8(row.applied() ? 1 : 0)),
            text("reason", CommandRow::reason));

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public List<Column<CommandRow>> columns() {
        return COLUMNS;
    }
}
