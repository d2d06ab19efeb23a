// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.int32;
import static dev.errata.clickhouse.rowbinary.Column.text;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.tracing.FlowTally;
import dev.errata.tracing.LatencyHistogram;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The kinds of columns that the tables of traces share. */
final class TraceColumns {

    private static final int SECONDS = 60;
    private static final HexFormat HEX = HexFormat.of();

    private TraceColumns() {}

    /** Id of a span as 16 hex digits; empty for 0. */
    static <R> Column<R> spanId(String name, ToLongFunction<R> id) {
        return text(name, row -> hex(id.applyAsLong(row)));
    }

    /** Id of a span as 16 hex digits; empty for 0. */
    static String hex(long id) {
        return id == 0 ? "" : HEX.toHexDigits(id);
    }

    /** The minute of a tally, as a {@code DateTime}. */
    static <R extends FlowTally<R>> Column<R> minute() {
        return int32("minute", tally -> Math.toIntExact(tally.minute() * SECONDS));
    }

    /** A histogram as two arrays: {@code bucket} and {@code count}. */
    static <R> List<Column<R>> histogram(String name, Function<R, LatencyHistogram> histogram) {
        return List.of(
                new Column<>(name + ".bucket", (out, row) -> {
                    int[] buckets = histogram.apply(row).buckets();
                    out.length(buckets.length);
                    for (int bucket : buckets) {
                        out.int16(bucket);
                    }
                }),
                new Column<>(name + ".count", (out, row) -> {
                    long[] counts = histogram.apply(row).counts();
                    out.length(counts.length);
                    for (long count : counts) {
                        out.int64(count);
                    }
                }));
    }
}
