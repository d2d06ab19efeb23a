// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.alerting.Firing;
import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.List;

/** Alerts that went on or off. */
public final class FiringsTable implements Table<Firing> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Firing>> COLUMNS = List.of(
            text("project", Firing::project),
            text("alert", Firing::key),
            int64("group_id", Firing::group),
            text("rule", Firing::rule),
            text("alertname", Firing::alertname),
            choice("severity", Firing::severity),
            text("environment", Firing::environment),
            text("service", Firing::service),
            text("release", Firing::release),
            text("title", Firing::title),
            new Column<>("is_on", (out, row) -> out.int8(row.on() ? 1 : 0)),
            int64("starts_at", Firing::startsAt),
            int64("ends_at", Firing::endsAt),
            text("reason", Firing::reason),
            int64("count", Firing::count),
            new Column<>("mean", (out, row) -> out.float64(row.mean())),
            new Column<>("p_value", (out, row) -> out.float64(row.pValue())),
            int64("root_group", Firing::rootGroup));

    @Override
    public String name() {
        return "firings";
    }

    @Override
    public List<Column<Firing>> columns() {
        return COLUMNS;
    }
}
