// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.alerting.Evaluation;
import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.List;

/** Why alerts fired, and why not. */
public final class EvaluationsTable implements Table<Evaluation> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Evaluation>> COLUMNS = List.of(
            text("project", Evaluation::project),
            int64("group_id", Evaluation::group),
            text("environment", Evaluation::environment),
            text("rule", Evaluation::rule),
            text("kind", Evaluation::kind),
            int64("at", Evaluation::at),
            choice("outcome", Evaluation::outcome),
            text("reason", Evaluation::reason),
            int64("count", Evaluation::count),
            new Column<>("mean", (out, row) -> out.float64(row.mean())),
            new Column<>("p_value", (out, row) -> out.float64(row.pValue())));

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public List<Column<Evaluation>> columns() {
        return COLUMNS;
    }
}
