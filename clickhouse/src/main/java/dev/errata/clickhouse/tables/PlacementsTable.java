// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.Placement;
import java.util.List;

/** Which group a variant belongs to, from when on. */
public final class PlacementsTable implements Table<Placement> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Placement>> COLUMNS = List.of(
            text("project", Placement::project),
            int64("fingerprint", Placement::fingerprint),
            int64("valid_from", Placement::validFrom),
            int64("group_id", Placement::group),
            choice("cause", Placement::cause),
            text("explanation", Placement::explanation),
            text("grouping_version", Placement::groupingVersion));

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public List<Column<Placement>> columns() {
        return COLUMNS;
    }
}
