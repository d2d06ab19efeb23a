// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.errata.clickhouse.BlockInserter;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.InsertException;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.SqlFiles;
import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.RowBlock;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.clickhouse.schema.SchemaException;
import dev.errata.clickhouse.schema.SchemaFile;
import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.clickhouse.tables.CommandsTable;
import dev.errata.clickhouse.tables.EventsTable;
import dev.errata.clickhouse.tables.GroupsTable;
import dev.errata.clickhouse.tables.MinutesTable;
import dev.errata.clickhouse.tables.PlacementsTable;
import dev.errata.clickhouse.tables.RejectionsTable;
import dev.errata.clickhouse.tables.VariantsTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The schema on the real engine: applied once, refused when edited, and every table takes its rows. */
class SchemaIT {

    private static final String DATABASE = "errata_schema";

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
    void secondRunAppliesNothing() throws IOException {
        ClickHouseSettings fresh = server.writer("errata_twice");
        assertThat(new Migrations(fresh).apply())
                .containsExactlyElementsOf(SqlFiles.in("clickhouse").keySet());
        assertThat(new Migrations(fresh).apply()).isEmpty();
    }

    @Test
    void twoRunnersAtOnceApplyEachFileOnce() throws Exception {
        ClickHouseSettings fresh = server.writer("errata_race");
        Callable<List<String>> run = () -> new Migrations(fresh).apply();
        List<String> applied = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(2);
        for (Future<List<String>> runner : threads.invokeAll(List.of(run, run))) {
            applied.addAll(runner.get());
        }
        threads.shutdown();
        assertThat(applied).containsExactlyElementsOf(SqlFiles.in("clickhouse").keySet());
    }

    @Test
    void editedFileIsRefusedAndNothingChanges() throws IOException {
        Map<String, String> texts = new TreeMap<>(SqlFiles.in("clickhouse"));
        texts.merge("0001_create_events.sql", "\n-- edited", String::concat);
        Migrations edited = new Migrations(server.writer(DATABASE), SchemaFile.of(texts));
        assertThatThrownBy(edited::apply)
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("0001_create_events.sql was edited");
    }

    @Test
    void everyTableGivesBackWhatWasWritten() throws Exception {
        check(new EventsTable(), Rows.FINGERPRINTED, Rows.EVENT_COLUMNS);
        check(
                new VariantsTable(),
                Rows.VARIANT,
                Map.of(
                        "canonical_frames",
                        "['m.a','m.b']",
                        "title",
                        "the title",
                        "feature_frames",
                        "[18364758544493064720,3]",
                        "feature_nearness",
                        "[0,2]",
                        "feature_route",
                        "7"));
        check(
                new CommandsTable(),
                CommandRow.of(Rows.OUTCOME),
                Map.of("id", "c-1", "kind", "merge", "applied", "false"));
        check(new PlacementsTable(), Rows.PLACEMENT, Map.of("cause", "SIMILARITY", "group_id", "5"));
        check(new MinutesTable(), Rows.TALLY, Map.of("minute", "2026-01-01 00:00:00", "count", "3", "users", "1"));
        check(new GroupsTable(), Rows.GROUP, Map.of("status", "REGRESSED", "version", "4"));
        check(new RejectionsTable(), Rows.REJECTION, Map.of("reason", "NO_STACK_TRACE", "bytes", "hello"));
    }

    @Test
    void greatestCountOfAMinuteWins() throws Exception {
        insert(new MinutesTable(), Rows.tally(7));
        insert(new MinutesTable(), Rows.tally(9));
        insert(new MinutesTable(), Rows.tally(8));
        assertThat(ask("SELECT count FROM minutes FINAL WHERE fingerprint = 77").get(0))
                .containsEntry("count", "9");
    }

    @Test
    void blockOfAnotherShapeIsPermanentAndAnAbsentServerIsNot() throws Exception {
        RowBlock<String> block = new RowBlock<>(new OtherShape());
        block.append("x");
        assertThat(failure(server.writer(DATABASE), block).retryable()).isFalse();
        ClickHouseSettings nobody = new ClickHouseSettings("http://127.0.0.1:1", DATABASE, "writer", "");
        assertThat(failure(nobody, block).retryable()).isTrue();
    }

    private static InsertException failure(ClickHouseSettings settings, RowBlock<?> block) {
        try (BlockInserter inserter = new BlockInserter(settings)) {
            return catchThrowableOfType(InsertException.class, () -> inserter.insert(block));
        }
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

    private static final class OtherShape implements Table<String> {

        private static final long serialVersionUID = 1;

        @Override
        public String name() {
            return "placements";
        }

        @Override
        public List<Column<String>> columns() {
            return List.of(Column.text("no_such_column", text -> text));
        }
    }
}
