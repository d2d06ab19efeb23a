// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int32;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.Tally;
import dev.errata.model.UserSketch;
import java.util.List;

/** Absolute totals of a fingerprint, minute and dimension. */
public final class MinutesTable implements Table<Tally> {

    private static final long serialVersionUID = 1;
    private static final int SECONDS = 60;

    private static final List<Column<Tally>> COLUMNS = List.of(
            text("project", Tally::project),
            int64("fingerprint", Tally::fingerprint),
            int32("minute", tally -> tally.minute() * SECONDS),
            text("environment", Tally::environment),
            text("release", Tally::release),
            text("service", Tally::service),
            int64("count", Tally::count),
            int64("users", tally -> UserSketch.count(tally.users())),
            int64("first_seen", Tally::firstSeen),
            int64("last_seen", Tally::lastSeen));

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public List<Column<Tally>> columns() {
        return COLUMNS;
    }
}
