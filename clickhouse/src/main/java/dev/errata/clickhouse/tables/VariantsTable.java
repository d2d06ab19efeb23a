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
import java.util.function.Function;

/** What a fingerprint stands for, with its exemplar. */
public final class VariantsTable implements Table<Variant> {

    private static final long serialVersionUID = 1;

    private static final List<Column<Features>> FEATURES = List.of(
            int64("feature_type", Features::type),
            hashes("feature_frames", Features::frames),
            new Column<>("feature_nearness", (out, features) -> {
                out.length(features.nearness().length);
                for (byte near : features.nearness()) {
                    out.int8(near);
                }
            }),
            int64("feature_site", Features::site),
            int64("feature_caller", Features::caller),
            new Column<>("feature_telling", (out, features) -> out.int8(features.telling() ? 1 : 0)),
            hashes("feature_words", Features::words),
            int64("feature_service", Features::service),
            int64("feature_route", Features::route),
            int64("feature_platform", Features::platform));

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

    private static Column<Features> hashes(String name, Function<Features, long[]> values) {
        return new Column<>(name, (out, features) -> {
            long[] hashes = values.apply(features);
            out.length(hashes.length);
            for (long hash : hashes) {
                out.int64(hash);
            }
        });
    }
}
