// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.lifecycle.Transition;
import java.util.List;

/** Every change of status. */
public final class TransitionsTable implements Table<Transition> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Transition>> COLUMNS = List.of(
            text("project", Transition::project),
            int64("group_id", Transition::group),
            int64("revision", Transition::revision),
            choice("from_status", Transition::from),
            choice("to_status", Transition::to),
            text("reason", transition -> transition.reason().name()),
            int64("time", Transition::time),
            int64("decided_at", Transition::decidedAt),
            text("actor", Transition::actor),
            text("command", Transition::command),
            text("environment", Transition::environment),
            text("release", Transition::release),
            new Column<>("announced", (out, row) -> out.int8(row.announced() ? 1 : 0)),
            new Column<>("flapping", (out, row) -> out.int8(row.flapping() ? 1 : 0)),
            text("detail", Transition::detail));

    @Override
    public String name() {
        return "transitions";
    }

    @Override
    public List<Column<Transition>> columns() {
        return COLUMNS;
    }
}
