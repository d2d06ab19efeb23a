// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.rowbinary.RowBinaryBuffer;
import dev.errata.clickhouse.rowbinary.RowBinaryReader;
import dev.errata.clickhouse.rowbinary.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads back what a table writes, by the types of the schema. */
final class Decoded {

    private Decoded() {}

    /** Values by column. */
    static <R> Map<String, Object> row(Table<R> table, R row) {
        RowBinaryBuffer buffer = new RowBinaryBuffer(0);
        table.write(buffer, row);
        RowBinaryReader reader = new RowBinaryReader(buffer.toByteArray());
        Map<String, String> types = CreateTable.columns(table.name());
        Map<String, Object> values = new HashMap<>();
        table.columns()
                .forEach(column -> values.put(column.name(), reader.read(requireNonNull(types.get(column.name())))));
        assertThat(reader.hasRemaining()).isFalse();
        return values;
    }

    /** The type of a column that holds one of the constants. */
    static String enum8(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> "'" + constant.name() + "' = " + constant.ordinal())
                .collect(Collectors.joining(", ", "Enum8(", ")"));
    }
}
