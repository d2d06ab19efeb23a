// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import java.util.List;

/**
 * What the rows of {@code events} take on disk.
 *
 * @param rows stored rows
 * @param bytes compressed, with indexes and marks
 */
public record DiskUsage(long rows, long bytes) {

    private static final String QUESTION = """
            SELECT sum(rows), sum(bytes_on_disk)
            FROM system.parts
            WHERE database = currentDatabase() AND table = 'events' AND active
            """;

    /** As it is now, with whatever parts are not merged yet. */
    static DiskUsage read(ClickHouseSettings settings) {
        try (Queries queries = new Queries(settings)) {
            List<String> row = queries.ask(QUESTION).rows().get(0);
            return new DiskUsage(Long.parseLong(row.get(0)), Long.parseLong(row.get(1)));
        }
    }

    /** Bytes of one event. */
    double bytesPerEvent() {
        return rows == 0 ? Double.NaN : (double) bytes / rows;
    }
}
