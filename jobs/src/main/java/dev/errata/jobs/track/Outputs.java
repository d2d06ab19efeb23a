// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.clickhouse.tables.CommandsTable;
import dev.errata.clickhouse.tables.EventsTable;
import dev.errata.clickhouse.tables.GroupsTable;
import dev.errata.clickhouse.tables.MinutesTable;
import dev.errata.clickhouse.tables.PlacementsTable;
import dev.errata.clickhouse.tables.RejectionsTable;
import dev.errata.clickhouse.tables.VariantsTable;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.ClickHouseSink;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.Group;
import dev.errata.model.Placement;
import dev.errata.model.Rejection;
import dev.errata.model.Tally;
import dev.errata.model.Variant;
import org.apache.flink.api.connector.sink2.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of {@code track} go.
 *
 * @param decisions null where nobody is to be told
 */
public record Outputs(
        Sink<FingerprintedEvent> events,
        Sink<Variant> variants,
        Sink<Placement> placements,
        Sink<Tally> minutes,
        Sink<Group> groups,
        Sink<Rejection> rejections,
        Sink<CommandRow> commands,
        @Nullable Decisions decisions) {

    /** Every result into its table. */
    public static Outputs clickHouse(ClickHouseSettings settings, BatchLimits limits, @Nullable Decisions decisions) {
        return new Outputs(
                new ClickHouseSink<>(new EventsTable(), settings, limits),
                new ClickHouseSink<>(new VariantsTable(), settings, limits),
                new ClickHouseSink<>(new PlacementsTable(), settings, limits),
                new ClickHouseSink<>(new MinutesTable(), settings, limits),
                new ClickHouseSink<>(new GroupsTable(), settings, limits),
                new ClickHouseSink<>(new RejectionsTable(), settings, limits),
                new ClickHouseSink<>(new CommandsTable(), settings, limits),
                decisions);
    }
}
