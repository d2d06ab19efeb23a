// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.model.Fingerprinting;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the columns of a table together from its parts. */
final class Columns {

    /** What the event path decided, the fingerprint left out. */
    static final List<Column<Fingerprinting>> FINGERPRINTING = List.of(
            int64("key_rule", it -> it.keys().rule()),
            int64("key_site", it -> it.keys().site()),
            int64("key_top", it -> it.keys().top()),
            text("type", Fingerprinting::type),
            text("template", Fingerprinting::template),
            text("title", Fingerprinting::title),
            text("culprit", Fingerprinting::culprit));

    private Columns() {}

    /** The columns of a part, as columns of the whole. */
    static <R, P> List<Column<R>> of(Function<R, P> part, List<Column<P>> columns) {
        return columns.stream().map(column -> column.in(part)).toList();
    }

    /** All in order. */
    @SafeVarargs
    static <R> List<Column<R>> concat(List<Column<R>>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
