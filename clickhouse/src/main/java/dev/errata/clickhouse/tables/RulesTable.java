// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.List;

/** Rules that people gave. */
public final class RulesTable implements Table<RuleRow> {

    private static final long serialVersionUID = 1;

    private static final List<Column<RuleRow>> COLUMNS = List.of(
            text("id", RuleRow::id),
            text("project", RuleRow::project),
            text("alertname", RuleRow::alertname),
            text("kind", RuleRow::kind),
            new Column<>("enabled", (out, row) -> out.int8(row.enabled() ? 1 : 0)),
            new Column<>("removed", (out, row) -> out.int8(row.removed() ? 1 : 0)),
            text("rule", RuleRow::rule),
            int64("changed_at", RuleRow::changedAt));

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Column<RuleRow>> columns() {
        return COLUMNS;
    }
}
