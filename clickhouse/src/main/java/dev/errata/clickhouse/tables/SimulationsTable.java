// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.List;

/** What rule sets would have told. */
public final class SimulationsTable implements Table<SimulationRow> {

    private static final long serialVersionUID = 1;

    private static final List<Column<SimulationRow>> COLUMNS = List.of(
            text("simulation", SimulationRow::simulation),
            text("side", SimulationRow::side),
            text("kind", SimulationRow::kind),
            text("content", SimulationRow::content));

    @Override
    public String name() {
        return "simulations";
    }

    @Override
    public List<Column<SimulationRow>> columns() {
        return COLUMNS;
    }
}
