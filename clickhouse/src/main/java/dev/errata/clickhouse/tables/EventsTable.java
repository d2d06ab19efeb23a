// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.FingerprintedEvent;
import java.util.List;

/** Every event, whole. */
public final class EventsTable implements Table<FingerprintedEvent> {

    private static final long serialVersionUID = 1;

    private static final List<Column<FingerprintedEvent>> COLUMNS = Columns.concat(
            List.of(
                    text("project", row -> row.event().project()),
                    int64("fingerprint", FingerprintedEvent::fingerprint)),
            Columns.of(FingerprintedEvent::fingerprinting, Columns.FINGERPRINTING),
            Columns.of(FingerprintedEvent::event, EventColumns.EVENT));

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Column<FingerprintedEvent>> columns() {
        return COLUMNS;
    }
}
