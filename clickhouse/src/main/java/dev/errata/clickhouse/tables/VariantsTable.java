// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.rowbinary.Column.texts;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.Variant;
import java.util.List;

/** What a fingerprint stands for, with its exemplar. */
public final class VariantsTable implements Table<Variant> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Variant>> COLUMNS = Columns.concat(
            List.of(text("project", Variant::project), int64("fingerprint", Variant::fingerprint)),
            Columns.of(Variant::fingerprinting, Columns.FINGERPRINTING),
            List.of(texts("canonical_frames", Variant::frames)),
            Columns.of(Variant::exemplar, EventColumns.EVENT));

    @Override
    public String name() {
        return "variants";
    }

    @Override
    public List<Column<Variant>> columns() {
        return COLUMNS;
    }
}
