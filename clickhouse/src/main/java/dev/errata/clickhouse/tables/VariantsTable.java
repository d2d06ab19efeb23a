// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.rowbinary.Column.texts;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.Features;
import dev.errata.model.Variant;
import java.util.List;

/** What a fingerprint stands for, with its exemplar. */
public final class VariantsTable implements Table<Variant> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Features>> FEATURES = List.of(
            int64("feature_type", Features::type),
            new Column<>("feature_frames", (out, features) -> {
                out.length(features.frames().length);
                for (long frame : features.frames()) {
                    out.int64(frame);
                }
            }),
            new Column<>("feature_nearness", (out, features) -> {
                out.length(features.nearness().length);
                for (byte near : features.nearness()) {
                    out.int8(near);
                }
            }),
            int64("feature_site", Features::site),
            int64("feature_caller", Features::caller),
            new Column<>("feature_telling", (out, features) -> out.int8(features.telling() ? 1 : 0)),
            text("feature_template", Features::template),
            text("feature_service", Features::service),
            text("feature_route", Features::route),
            text("feature_platform", Features::platform));

    private static final List<Column<Variant>> COLUMNS = Columns.concat(
            List.of(text("project", Variant::project), int64("fingerprint", Variant::fingerprint)),
            Columns.of(Variant::fingerprinting, Columns.FINGERPRINTING),
            List.of(texts("canonical_frames", Variant::frames)),
            Columns.of(Variant::features, FEATURES),
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
