// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.float64;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.tables.TraceColumns.histogram;
import static dev.errata.clickhouse.tables.TraceColumns.minute;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.tracing.PropagationTally;
import java.util.List;

/** Absolute totals of how often one error made another in a minute. */
public final class PropagationsTable implements Table<PropagationTally> {

    private static final long serialVersionUID = 1;

    private static final List<Column<PropagationTally>> COLUMNS = Columns.concat(
            List.of(
                    text("project", PropagationTally::project),
                    minute(),
                    text("environment", PropagationTally::environment),
                    text("from_service", PropagationTally::fromService),
                    int64("from_fingerprint", PropagationTally::fromFingerprint),
                    text("to_service", PropagationTally::toService),
                    int64("to_fingerprint", PropagationTally::toFingerprint),
                    int64("observed", PropagationTally::observed),
                    float64("traces", PropagationTally::traces)),
            histogram("lag", PropagationTally::lag));

    @Override
    public String name() {
        return "propagations";
    }

    @Override
    public List<Column<PropagationTally>> columns() {
        return COLUMNS;
    }
}
