// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.float64;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.tables.TraceColumns.histogram;
import static dev.errata.clickhouse.tables.TraceColumns.minute;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.tracing.EdgeTally;
import java.util.List;

/** Absolute totals of the calls from one component to another in a minute. */
public final class EdgesTable implements Table<EdgeTally> {

    private static final long serialVersionUID = 1;

    private static final List<Column<EdgeTally>> COLUMNS = Columns.concat(
            List.of(
                    text("project", EdgeTally::project),
                    minute(),
                    text("environment", EdgeTally::environment),
                    text("caller", EdgeTally::caller),
                    text("callee", EdgeTally::callee),
                    choice("connection", EdgeTally::connection),
                    int64("observed", EdgeTally::observed),
                    float64("calls", EdgeTally::calls),
                    float64("errors", EdgeTally::errors),
                    float64("propagated", EdgeTally::propagated),
                    float64("absorbed", EdgeTally::absorbed),
                    float64("caller_fault", EdgeTally::callerFault),
                    float64("unattributed", EdgeTally::unattributed),
                    float64("originated", EdgeTally::originated)),
            histogram("latency", EdgeTally::latency));

    @Override
    public String name() {
        return "edges";
    }

    @Override
    public List<Column<EdgeTally>> columns() {
        return COLUMNS;
    }
}
