// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static dev.errata.clickhouse.rowbinary.Column.bool;
import static dev.errata.clickhouse.rowbinary.Column.choice;
import static dev.errata.clickhouse.rowbinary.Column.float64;
import static dev.errata.clickhouse.rowbinary.Column.int64;
import static dev.errata.clickhouse.rowbinary.Column.text;
import static dev.errata.clickhouse.tables.TraceColumns.histogram;
import static dev.errata.clickhouse.tables.TraceColumns.minute;

import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.tracing.EndpointTally;
import java.util.List;

/** Absolute totals of the requests to an endpoint in a minute, by what became of them. */
public final class EndpointLatencyTable implements Table<EndpointTally> {

    private static final long serialVersionUID = 1;

    private static final List<Column<EndpointTally>> COLUMNS = Columns.concat(
            List.of(
                    text("project", EndpointTally::project),
                    minute(),
                    text("environment", EndpointTally::environment),
                    text("service", EndpointTally::service),
                    text("endpoint", EndpointTally::endpoint),
                    bool("entry", EndpointTally::entry),
                    choice("cohort", EndpointTally::cohort),
                    int64("fingerprint", EndpointTally::fingerprint),
                    int64("observed", EndpointTally::observed),
                    float64("requests", EndpointTally::requests),
                    float64("errors", EndpointTally::errors)),
            histogram("latency", EndpointTally::latency));

    @Override
    public String name() {
        return "endpoint_latency";
    }

    @Override
    public List<Column<EndpointTally>> columns() {
        return COLUMNS;
    }
}
