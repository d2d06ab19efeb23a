// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.Evaluation;
import dev.errata.alerting.rules.Severity;
import dev.errata.clickhouse.rowbinary.Column;
import dev.errata.clickhouse.rowbinary.Table;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.PlacementCause;
import dev.errata.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {

    static Stream<Table<?>> tables() {
        return Stream.of(
                new EventsTable(),
                new VariantsTable(),
                new PlacementsTable(),
                new MinutesTable(),
                new GroupsTable(),
                new RejectionsTable(),
                new CommandsTable(),
                new TransitionsTable(),
                new FiringsTable(),
                new EvaluationsTable(),
                new RulesTable(),
                new ReleasesTable(),
                new AuditTable(),
                new SimulationsTable(),
                new ErrorTracesTable(),
                new TraceSpansTable(),
                new EdgesTable(),
                new EndpointLatencyTable(),
                new PropagationsTable());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsAreThoseOfTheSchema(Table<?> table) {
        List<String> written = new ArrayList<>();
        table.columns().forEach(column -> written.add(((Column<?>) column).name()));
        assertThat(written)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        CreateTable.columns(table.name()).keySet());
    }

    @Test
    void enumsHaveTheNumbersOfJava() {
        assertThat(CreateTable.columns("events")).containsEntry("level", Decoded.enum8(Level.values()));
        assertThat(CreateTable.columns("events"))
                .containsEntry("frames.in_app", "Array(" + Decoded.enum8(InApp.values()) + ")");
        assertThat(CreateTable.columns("events"))
                .containsEntry("exceptions.handled", "Array(" + Decoded.enum8(InApp.values()) + ")");
        assertThat(CreateTable.columns("placements")).containsEntry("cause", Decoded.enum8(PlacementCause.values()));
        assertThat(CreateTable.columns("groups")).containsEntry("status", Decoded.enum8(Status.values()));
        assertThat(CreateTable.columns("transitions"))
                .containsEntry("from_status", Decoded.enum8(Status.values()))
                .containsEntry("to_status", Decoded.enum8(Status.values()));
        assertThat(CreateTable.columns("firings")).containsEntry("severity", Decoded.enum8(Severity.values()));
        assertThat(CreateTable.columns("evaluations"))
                .containsEntry("outcome", Decoded.enum8(Evaluation.Outcome.values()));
    }

    @Test
    void eventIsWrittenWhole() {
        Map<String, Object> row = Decoded.row(new EventsTable(), Samples.FINGERPRINTED);
        assertThat(row)
                .containsEntry("project", "shop")
                .containsEntry("fingerprint", Samples.HIGH_BIT)
                .containsEntry("timestamp", 1_767_225_600_123L)
                .containsEntry("event_id", "0123456789abcdeffedcba9876543210")
                .containsEntry("level", 2L)
                .containsEntry("format", "sentry-event")
                .containsEntry("key_site", 22L)
                .containsEntry("tags", Map.of("region", "eu"))
                .containsEntry("user", Samples.HIGH_BIT)
                .containsEntry("client_fingerprint", List.of("{{ default }}", "orders"))
                .containsEntry("flags", List.of("TIMESTAMP_ABSENT", "TEXT_TRIMMED"));
    }

    @Test
    void framesOfAllExceptionsStandInOneLine() {
        Map<String, Object> row = Decoded.row(new EventsTable(), Samples.FINGERPRINTED);
        assertThat(row)
                .containsEntry("exceptions.type", List.of("SocketTimeoutException", "OrderException"))
                .containsEntry("exceptions.message", List.of("timed out", "Größe"))
                .containsEntry("exceptions.synthetic", List.of(true, false))
                .containsEntry("frames.exception", List.of(1L, 1L, 2L, 0L))
                .containsEntry("frames.function", List.of("a", "b", "c", "log"))
                .containsEntry("frames.line", List.of(1L, 2L, 3L, 4L))
                .containsEntry("frames.column", List.of(101L, 102L, 103L, 104L));
    }

    @Test
    void variantCarriesItsExemplar() {
        Map<String, Object> row = Decoded.row(new VariantsTable(), Samples.VARIANT);
        assertThat(row)
                .containsEntry("canonical_frames", List.of("m.a", "m.b"))
                .containsEntry("title", "the title")
                .containsEntry("feature_type", 77L)
                .containsEntry("feature_frames", List.of(Samples.HIGH_BIT, 3L))
                .containsEntry("feature_nearness", List.of(0L, 2L))
                .containsEntry("feature_words", List.of(5L, 0L))
                .containsEntry("feature_route", 7L)
                .containsEntry("event_id", "0123456789abcdeffedcba9876543210")
                .containsEntry("frames.function", List.of("a", "b", "c", "log"));
    }

    @Test
    void placementMinuteGroupAndRejectionComeBack() {
        assertThat(Decoded.row(new PlacementsTable(), Samples.PLACEMENT))
                .containsEntry("group_id", 5L)
                .containsEntry("valid_from", 0L)
                .containsEntry("cause", 2L);
        assertThat(Decoded.row(new MinutesTable(), Samples.TALLY))
                .containsEntry("minute", 1_767_225_600L)
                .containsEntry("count", 3L)
                .containsEntry("users", 1L);
        assertThat(Decoded.row(new GroupsTable(), Samples.GROUP))
                .containsEntry("status", 3L)
                .containsEntry("version", 4L);
        assertThat(Decoded.row(new RejectionsTable(), Samples.REJECTION))
                .containsEntry("reason", "NO_STACK_TRACE")
                .containsEntry("bytes", "hello");
    }

    @Test
    void commandSaysWhatWasAskedAndWhatBecameOfIt() {
        assertThat(Decoded.row(new CommandsTable(), CommandRow.of(Samples.OUTCOME)))
                .containsEntry("id", "c-1")
                .containsEntry("time", 10L)
                .containsEntry("actor", "ada")
                .containsEntry("kind", "not-same")
                .containsEntry("arguments", "{\"one\":\"0000000000000005\",\"other\":\"fedcba9876543210\"}")
                .containsEntry("applied", false)
                .containsEntry("reason", "no such group");
    }
}
