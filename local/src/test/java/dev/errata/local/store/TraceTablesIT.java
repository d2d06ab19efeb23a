// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.BlockInserter;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.rowbinary.RowBlock;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.clickhouse.tables.EdgesTable;
import dev.errata.clickhouse.tables.EndpointLatencyTable;
import dev.errata.clickhouse.tables.ErrorTracesTable;
import dev.errata.clickhouse.tables.PropagationsTable;
import dev.errata.clickhouse.tables.TraceSpansTable;
import dev.errata.tracing.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of traces on the real engine: they take their rows, and a row written again changes nothing. */
class TraceTablesIT {

    private static final String DATABASE = "errata_traces";
    private static final Map<String, String> TRACE_COLUMNS = Map.ofEntries(
            Map.entry("time", "2026-01-01 00:00:00.123"),
            Map.entry("services", "['billing','frontend']"),
            Map.entry("groups.fingerprint", "[18364758544493064720,7]"),
            Map.entry("groups.role", "['ROOT','PROPAGATED']"),
            Map.entry("groups.span_id", "['00000000000000a1','']"),
            Map.entry("origins.component", "['billing','cart']"),
            Map.entry("origins.reason", "['CALLEE_SLOW','CALLEE_SLOW']"),
            Map.entry("origins.chain", "[['00000000000000a2','fedcba9876543210'],[]]"),
            Map.entry("origins.caused_by_span_id", "['','00000000000000ab']"),
            Map.entry("weight", "2.5"),
            Map.entry("rank", "18364758544493064720"));

    private static RealClickHouse server;

    @BeforeAll
    static void start() throws IOException {
        server = RealClickHouse.start();
        new Migrations(server.writer(DATABASE)).apply();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void tracesAndSpansComeBackAsTheyWereWritten() throws Exception {
        check(new ErrorTracesTable(), TraceRows.TRACE, TRACE_COLUMNS);
        check(
                new TraceSpansTable(),
                TraceRows.span(Connection.MESSAGING),
                Map.of(
                        "start",
                        "2026-01-01 00:00:00.123456",
                        "role",
                        "CHAIN",
                        "connection",
                        "MESSAGING",
                        "parent_id",
                        "",
                        "links.span_id",
                        "['00000000000000ab']",
                        "attributes",
                        "{'db.namespace':'orders'}"));
    }

    @Test
    void talliesComeBackAsTheyWereWritten() throws Exception {
        check(
                new EdgesTable(),
                TraceRows.EDGE,
                Map.of(
                        "connection",
                        "DATABASE",
                        "errors",
                        "7.5",
                        "latency.bucket",
                        "[0,2206]",
                        "latency.count",
                        "[4,6]"));
        check(
                new EndpointLatencyTable(),
                TraceRows.ENDPOINT,
                Map.of("entry", "true", "cohort", "VARIANT", "latency.count", "[1]"));
        check(new PropagationsTable(), TraceRows.PROPAGATION, Map.of("to_fingerprint", "7", "lag.bucket", "[]"));
    }

    @Test
    void greatestTotalOfAMinuteWins() throws Exception {
        insert(new EdgesTable(), TraceRows.edge("totals", 7));
        insert(new EdgesTable(), TraceRows.edge("totals", 9));
        insert(new EdgesTable(), TraceRows.edge("totals", 8));
        assertThat(ask("SELECT observed FROM v_edges WHERE project = 'totals'"))
                .containsExactly(Map.of("observed", "9"));
    }

    @Test
    void spansAreThoseOfTheLatestVersion() throws Exception {
        insert(new TraceSpansTable(), TraceRows.span("versions", 1, 0xa1));
        insert(new TraceSpansTable(), TraceRows.span("versions", 1, 0xa2));
        insert(new TraceSpansTable(), TraceRows.span("versions", 2, 0xa1));
        insert(new TraceSpansTable(), TraceRows.span("versions", 2, 0xa3));
        assertThat(
                        ask(
                                "SELECT right(span_id, 2) AS id, version FROM v_trace_spans WHERE project = 'versions' ORDER BY id"))
                .containsExactly(Map.of("id", "a1", "version", "2"), Map.of("id", "a3", "version", "2"));
    }

    @Test
    void spanThatCallsNobodyHasNoConnection() throws Exception {
        insert(new TraceSpansTable(), TraceRows.span(null));
        assertThat(ask("SELECT connection FROM error_trace_spans WHERE connection = 'NONE'"))
                .isNotEmpty();
    }

    /** Writes the row three times: again as the same block, and again as another block. */
    private static <R> void check(Table<R> table, R row, Map<String, String> expected) throws Exception {
        insert(table, row);
        insert(table, row);
        try (BlockInserter inserter = new BlockInserter(server.writer(DATABASE))) {
            RowBlock<R> twice = new RowBlock<>(table);
            twice.append(row);
            twice.append(row);
            inserter.insert(twice);
        }
        List<Map<String, String>> rows =
                ask("SELECT * FROM " + table.name() + " FINAL WHERE project = '" + Rows.PROJECT + "'");
        assertThat(rows).as(table.name()).hasSize(1);
        assertThat(rows.get(0)).as(table.name()).containsAllEntriesOf(expected);
    }

    private static <R> void insert(Table<R> table, R row) throws Exception {
        try (BlockInserter inserter = new BlockInserter(server.writer(DATABASE))) {
            RowBlock<R> block = new RowBlock<>(table);
            block.append(row);
            inserter.insert(block);
        }
    }

    private static List<Map<String, String>> ask(String sql) throws IOException {
        try (Queries queries = new Queries(server.reader(DATABASE))) {
            return queries.ask(sql).maps();
        }
    }
}
