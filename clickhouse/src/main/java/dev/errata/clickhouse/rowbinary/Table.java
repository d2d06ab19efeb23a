// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import java.io.Serializable;
import java.util.List;

/**
 * A table that rows are written to. Implementations are stateless, so that they travel with a job.
 *
 * @param <R> row
 */
public interface Table<R> extends Serializable {

    /** Name without a database. */
    String name();

    /** What is written, in this order; columns left out get their default. */
    List<Column<R>> columns();

    /** Appends one row. */
    default void write(RowBinaryBuffer out, R row) {
        List<Column<R>> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).encoder().encode(out, row);
        }
    }
}
