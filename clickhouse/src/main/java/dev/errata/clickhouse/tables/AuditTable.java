// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.AuditedChange;
import java.util.List;

/** What people changed over the API. */
public final class AuditTable implements Table<AuditedChange> {

    private static final long serialVersionUID = 1;

    private static final List<Column<AuditedChange>> COLUMNS = List.of(
            text("id", AuditedChange::id),
            int64("time", AuditedChange::time),
            text("actor", AuditedChange::actor),
            text("role", AuditedChange::role),
            text("via", AuditedChange::via),
            text("address", AuditedChange::address),
            text("action", AuditedChange::action),
            text("project", AuditedChange::project),
            text("target", AuditedChange::target),
            text("request", AuditedChange::request),
            int64("status", AuditedChange::status),
            text("detail", AuditedChange::detail));

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Column<AuditedChange>> columns() {
        return COLUMNS;
    }
}
