// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.bytes;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.Rejection;
import java.util.List;

/** Input that could not be used. */
public final class RejectionsTable implements Table<Rejection> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Rejection>> COLUMNS = List.of(
            text("project", Rejection::project),
            int64("received_at", Rejection::receivedAt),
            text("format", Rejection::format),
            text("origin", Rejection::origin),
            text("reason", rejection -> rejection.reason().name()),
            text("detail", Rejection::detail),
            bytes("bytes", Rejection::bytes));

    @Override
    public String name() {
        return "rejections";
    }

    @Override
    public List<Column<Rejection>> columns() {
        return COLUMNS;
    }
}
