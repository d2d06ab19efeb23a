// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.Firing;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.tables.AuditTable;
import dev.errata.clickhouse.tables.EvaluationsTable;
import dev.errata.clickhouse.tables.FiringsTable;
import dev.errata.clickhouse.tables.ReleaseRow;
import dev.errata.clickhouse.tables.ReleasesTable;
import dev.errata.clickhouse.tables.RuleRow;
import dev.errata.clickhouse.tables.RulesTable;
import dev.errata.clickhouse.tables.TransitionsTable;
import dev.errata.jobs.io.Alerts;
import dev.errata.jobs.io.BatchLimits;
import dev.errata.jobs.io.ClickHouseSink;
import dev.errata.jobs.io.GroupedMessage;
import dev.errata.jobs.io.KafkaRows;
import dev.errata.jobs.lifecycle.GroupJson;
import dev.errata.lifecycle.Transition;
import dev.errata.model.AuditedChange;
import dev.errata.model.Group;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the decisions of a live job go; on history nobody is told of any.
 *
 * @param audit what people changed, which is written down as it is
 * @param alerts firings for those who tell people
 * @param standings groups for those who follow them
 * @param grouped errors of traces for the job {@code correlate}
 */
public record Decisions(
        Sink<Transition> transitions,
        Sink<Firing> firings,
        Sink<Firing> alerts,
        Sink<Evaluation> evaluations,
        Sink<RuleRow> rules,
        Sink<ReleaseRow> releases,
        Sink<AuditedChange> audit,
        Sink<Group> standings,
        Sink<GroupedMessage> grouped) {

    /**
     * Into their tables, and for those who follow them into {@code errata.alerts}, {@code errata.groups} and
     * {@code errata.grouped}.
     *
     * @param transactions how those of Kafka are named; each running job has a name of its own
     */
    public static Decisions into(ClickHouseSettings settings, BatchLimits limits, String kafka, String transactions) {
        return new Decisions(
                new ClickHouseSink<>(new TransitionsTable(), settings, limits),
                new ClickHouseSink<>(new FiringsTable(), settings, limits),
                Alerts.sink(kafka),
                new ClickHouseSink<>(new EvaluationsTable(), settings, limits),
                new ClickHouseSink<>(new RulesTable(), settings, limits),
                new ClickHouseSink<>(new ReleasesTable(), settings, limits),
                new ClickHouseSink<>(new AuditTable(), settings, limits),
                KafkaRows.sink(kafka, "errata.groups", GroupJson::key, GroupJson::value),
                KafkaRows.grouped(kafka, transactions));
    }
}
