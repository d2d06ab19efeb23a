// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.ResultTable;
import dev.errata.clickhouse.SqlFiles;
import dev.errata.local.Checkout;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.OtlpTraceReader;
import dev.errata.parse.otlp.TraceSink;
import dev.errata.tracing.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs ask of traces, asked of the small shop by the user that may only read. */
class TraceQueriesIT {

    private static final String DATABASE = "errata_trace_queries";
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, String> PARAMETERS = Map.of(
            "project", "shop",
            "group", "00000000000000a1",
            "trace", trace("a1"),
            "environment", "production",
            "from", "2026-01-01 00:00:00",
            "to", "2026-01-08 00:00:00",
            "limit", "10",
            "from_service", "",
            "to_service", "");

    private static RealClickHouse server;
    private static Queries queries;

    @BeforeAll
    static void start() throws IOException {
        server = RealClickHouse.start();
        server.createShop(DATABASE);
        queries = new Queries(server.reader(DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        queries.close();
        server.close();
    }

    static Stream<String> questions() {
        return SqlFiles.in("queries/trace").keySet().stream().map(file -> file.replace(".sql", ""));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionHasAnAnswer(String question) {
        queries.text("EXPLAIN " + SqlFiles.read("queries/trace/" + question + ".sql"), PARAMETERS, "TabSeparated");
        assertThat(ask(question, Map.of()).rows()).isNotEmpty();
        assertThat(ask(question, Map.of("project", "bazaar")).rows()).isEmpty();
    }

    @Test
    void traceIsKnownByItsLatestVersion() {
        assertThat(ask("show_trace", Map.of()).maps().get(0))
                .containsEntry("version", "2")
                .containsEntry("incomplete", "false")
                .containsEntry("origins.component", "['payments-db']");
        assertThat(ask("spans_of_trace", Map.of()).maps())
                .extracting(span -> span.getOrDefault("span_id", "").substring(15) + " " + span.get("role"))
                .containsExactly("1 CHAIN", "2 CHAIN", "3 CHAIN", "4 ORIGIN");
    }

    @Test
    void errorsOfATraceHaveTheGroupsOfNow() {
        assertThat(ask("errors_of_trace", Map.of("trace", trace("a2"))).maps())
                .extracting(error -> error.get("role") + " " + error.get("group_hex") + " "
                        + error.get("root_group_hex") + " " + error.get("component"))
                .containsExactly(
                        "ROOT 00000000000000b1 00000000000000b1 billing",
                        "PROPAGATED 00000000000000a1 00000000000000b1 billing");
    }

    @Test
    void tracesOfAGroupAreThoseOfAllItsVariants() {
        List<Map<String, String>> traces =
                ask("traces_of_group", Map.of("limit", "100")).maps();
        assertThat(traces).hasSize(26);
        assertThat(traces.get(0)).containsEntry("roles", "['PROPAGATED']").containsEntry("component", "billing");
        assertThat(ask("traces_of_group", Map.of("environment", "staging")).rows())
                .isEmpty();
    }

    @Test
    void shareOfAPropagationIsOfTheTracesWithSpans() {
        assertThat(ask("propagations", Map.of("group", "", "environment", "")).maps())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("traces", "9")
                        .containsEntry("from_traces", "10")
                        .containsEntry("share", "0.9"));
    }

    @Test
    void healthyTracesAreOfTheSameEndpointByRank() {
        assertThat(ask("healthy_traces", Map.of()).maps())
                .extracting(trace -> trace.get("trace_id"))
                .containsExactly(trace("901"), trace("1901"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "new"})
    void spansAreFoundInTheTablesOfTheCollector(String schema) throws IOException {
        String database = "errata_otel_" + schema;
        server.createCollector(database, schema);
        try (Queries reader = new Queries(server.reader(database))) {
            assertThat(spans(reader, trace("a1")))
                    .extracting(span -> span.kind() + " " + span.status() + " " + span.start() + " " + span.duration())
                    .containsExactly("SERVER ERROR 1767261600000001 2000", "INTERNAL UNSET 1767261600000002 1500");
            assertThat(spans(reader, trace("b1"))).isEmpty();
        }
    }

    @Test
    void questionsOfThePageHaveAnswers() throws IOException {
        assertThat(SQL.matcher(Files.readString(Checkout.find().resolve("docs/tracing.md")))
                        .results()
                        .map(match -> match.group(1)))
                .hasSizeGreaterThan(1)
                .allSatisfy(sql -> assertThat(queries.ask(sql).rows()).isNotEmpty());
    }

    /** Read as {@code correlate} reads what it looks up. */
    private static List<Span> spans(Queries reader, String trace) {
        List<Span> spans = new ArrayList<>();
        String lines = reader.text(SqlFiles.read("queries/repair/otel_trace.sql"), Map.of("trace", trace), "TSVRaw");
        lines.lines()
                .forEach(line -> new OtlpTraceReader(TimestampRule.HISTORY)
                        .read(
                                new RawPayload("shop", "", 0, "", "", line.getBytes(StandardCharsets.UTF_8)),
                                new TraceSink() {
                                    @Override
                                    public void spans(String id, List<Span> read) {
                                        assertThat(id).isEqualTo(trace);
                                        spans.addAll(read);
                                    }

                                    @Override
                                    public void unusable(String detail) {
                                        throw new AssertionError(detail);
                                    }

                                    @Override
                                    public void rejection(Rejection rejection) {
                                        throw new AssertionError(rejection.detail());
                                    }
                                }));
        return spans;
    }

    private static ResultTable ask(String question, Map<String, String> others) {
        Map<String, String> parameters = new HashMap<>(PARAMETERS);
        parameters.putAll(others);
        return queries.run("trace/" + question, parameters);
    }

    private static String trace(String id) {
        return "0".repeat(32 - id.length()) + id;
    }
}
