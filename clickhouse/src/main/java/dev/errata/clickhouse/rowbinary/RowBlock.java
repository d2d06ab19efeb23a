// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Rows of one table, encoded the moment they are appended, so that the caller may reuse its objects.
 *
 * @param <R> row
 */
public final class RowBlock<R> {

    private static final int FIRST_CAPACITY = 64 * 1024;

    private final Table<R> table;
    private final RowBinaryBuffer buffer = new RowBinaryBuffer(FIRST_CAPACITY);
    private int rows;

    /** An empty block. */
    public RowBlock(Table<R> table) {
        this.table = table;
    }

    /** Encodes one row. If that fails, the block is as before. */
    public void append(R row) {
        int before = buffer.size();
        boolean complete = false;
        try {
            table.write(buffer, row);
            complete = true;
        } finally {
            if (!complete) {
                buffer.truncate(before);
            }
        }
        rows++;
    }

    /** The table that the rows belong to. */
    public Table<R> table() {
        return table;
    }

    /** Rows appended since the last reset. */
    public int rows() {
        return rows;
    }

    /** Their encoded size. */
    public int bytes() {
        return buffer.size();
    }

    /** Whether there is nothing to insert. */
    public boolean isEmpty() {
        return rows == 0;
    }

    /** Forgets all rows and keeps the memory. */
    public void reset() {
        buffer.truncate(0);
        rows = 0;
    }

    /**
     * Checksums and size of the content: the same rows in the same order have the same token. Two polynomials, because a
     * collision would drop a block; both are instructions of the processor.
     */
    public String token() {
        Checksum castagnoli = new CRC32C();
        castagnoli.update(buffer.array(), 0, buffer.size());
        Checksum ethernet = new CRC32();
        ethernet.update(buffer.array(), 0, buffer.size());
        return "%08x%08x-%d-%d".formatted(castagnoli.getValue(), ethernet.getValue(), rows, buffer.size());
    }

    /** Writes the rows as RowBinary. */
    public void writeTo(OutputStream out) throws IOException {
        buffer.writeTo(out);
    }
}
