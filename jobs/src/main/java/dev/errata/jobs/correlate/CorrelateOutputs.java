// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.tables.EdgesTable;
import dev.errata.clickhouse.tables.EndpointLatencyTable;
import dev.errata.clickhouse.tables.ErrorTracesTable;
import dev.errata.clickhouse.tables.EvaluationsTable;
import dev.errata.clickhouse.tables.FiringsTable;
import dev.errata.clickhouse.tables.PropagationsTable;
import dev.errata.clickhouse.tables.TraceSpanRow;
import dev.errata.clickhouse.tables.TraceSpansTable;
import dev.errata.jobs.io.Alerts;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.ClickHouseSink;
import dev.errata.jobs.io.KafkaRows;
import dev.errata.jobs.lifecycle.GroupRootJson;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupRoot;
import dev.errata.tracing.PropagationTally;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the results of {@code correlate} go. */
public record CorrelateOutputs(
        Sink<ErrorTrace> traces,
        Sink<TraceSpanRow> spans,
        Sink<EdgeTally> edges,
        Sink<EndpointTally> endpoints,
        Sink<PropagationTally> propagations,
        Sink<GroupRoot> roots,
        Sink<Firing> firings,
        Sink<Firing> alerts,
        Sink<Evaluation> evaluations) {

    /** Into their tables, alerts to those who tell people, and roots to those who alert. */
    static CorrelateOutputs into(ClickHouseSettings settings, BatchLimits limits, String kafka) {
        return new CorrelateOutputs(
                new ClickHouseSink<>(new ErrorTracesTable(), settings, limits),
                new ClickHouseSink<>(new TraceSpansTable(), settings, limits),
                new ClickHouseSink<>(new EdgesTable(), settings, limits),
                new ClickHouseSink<>(new EndpointLatencyTable(), settings, limits),
                new ClickHouseSink<>(new PropagationsTable(), settings, limits),
                KafkaRows.sink(kafka, "errata.roots", GroupRootJson::key, GroupRootJson::write),
                new ClickHouseSink<>(new FiringsTable(), settings, limits),
                Alerts.sink(kafka),
                new ClickHouseSink<>(new EvaluationsTable(), settings, limits));
    }
}
