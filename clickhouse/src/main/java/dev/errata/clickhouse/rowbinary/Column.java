// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * One column of a table: its name and how a row fills it.
 *
 * @param <R> row
 */
public record Column<R>(String name, Encoder<? super R> encoder) {

    /** Appends one value of a row. */
    @FunctionalInterface
    public interface Encoder<R> {

        /** Appends exactly one value of the column's type. */
        void encode(RowBinaryBuffer out, R row);
    }

    /** A {@code String} or {@code LowCardinality(String)}. */
    public static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, (out, row) -> out.text(value.apply(row)));
    }

    /** A {@code String} of any bytes. */
    public static <R> Column<R> bytes(String name, Function<R, byte[]> value) {
        return new Column<>(name, (out, row) -> out.bytes(value.apply(row)));
    }

    /** A {@code UInt64}, or a {@code DateTime64(3)} from epoch milliseconds. */
    public static <R> Column<R> int64(String name, ToLongFunction<R> value) {
        return new Column<>(name, (out, row) -> out.int64(value.applyAsLong(row)));
    }

    /** A {@code UInt32}, or a {@code DateTime} from epoch seconds. */
    public static <R> Column<R> int32(String name, ToIntFunction<R> value) {
        return new Column<>(name, (out, row) -> out.int32(value.applyAsInt(row)));
    }

    /** A {@code UInt16}. */
    public static <R> Column<R> int16(String name, ToIntFunction<R> value) {
        return new Column<>(name, (out, row) -> out.int16(value.applyAsInt(row)));
    }

    /** A {@code Float64}. */
    public static <R> Column<R> float64(String name, ToDoubleFunction<R> value) {
        return new Column<>(name, (out, row) -> out.float64(value.applyAsDouble(row)));
    }

    /** A {@code Bool}. */
    public static <R> Column<R> bool(String name, Predicate<R> value) {
        return new Column<>(name, (out, row) -> out.int8(value.test(row) ? 1 : 0));
    }

    /** An {@code Enum8} whose numbers are the ordinals of the Java enum. */
    public static <R> Column<R> choice(String name, Function<R, Enum<?>> value) {
        return new Column<>(name, (out, row) -> out.int8(value.apply(row).ordinal()));
    }

    /** An {@code Array} of whatever the encoder writes for an item. */
    public static <R, I> Column<R> list(String name, Function<R, List<I>> items, Encoder<I> item) {
        return new Column<>(name, (out, row) -> {
            List<I> values = items.apply(row);
            int length = values.size();
            out.length(length);
            for (int i = 0; i < length; i++) {
                item.encode(out, values.get(i));
            }
        });
    }

    /** An {@code Array(String)}. */
    public static <R> Column<R> texts(String name, Function<R, List<String>> items) {
        return list(name, items, RowBinaryBuffer::text);
    }

    /** A {@code Map(String, String)}. */
    public static <R> Column<R> map(String name, Function<R, Map<String, String>> pairs) {
        return new Column<>(name, (out, row) -> {
            Map<String, String> values = pairs.apply(row);
            out.length(values.size());
            values.forEach((key, value) -> {
                out.text(key);
                out.text(value);
            });
        });
    }

    /** This column, of a row that contains such a row. */
    public <S> Column<S> in(Function<S, ? extends R> part) {
        return new Column<>(name, (out, row) -> encoder.encode(out, part.apply(row)));
    }
}
