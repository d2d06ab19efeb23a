// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.rowbinary.Table;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes rows of one table to ClickHouse in large blocks. Rows are on the server before a checkpoint completes; after
 * a failure some are written again, which changes nothing because every table replaces by its natural key.
 */
public final class ClickHouseSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final Table<T> table;
    private final ClickHouseSettings settings;
    private final BatchLimits limits;

    public ClickHouseSink(Table<T> table, ClickHouseSettings settings, BatchLimits limits) {
        this.table = table;
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new ClickHouseWriter<>(table, settings, limits, context);
    }
}
