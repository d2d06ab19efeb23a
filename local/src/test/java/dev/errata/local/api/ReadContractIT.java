// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.local.api.ApiContract.Operation;
import dev.errata.local.store.RealClickHouse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that reads keeps what the contract says, and every failure that it documents can be had. */
class ReadContractIT {

    private static final String DATABASE = "errata_contract";
    private static final List<String> NASTY = List.of(
            "' OR '1'='1",
            "\\' OR 1=1; DROP TABLE events; --",
            "' UNION ALL SELECT name FROM system.users --",
            "{project:String}",
            "`id`; $(touch /tmp/errata-was-here)",
            "../../../../etc/passwd",
            "a\u0000\n\t\\nb%00%27",
            "\uD83D\uDE00\u202E",
            "-1e309");

    private static ApiContract contract;
    private static RealClickHouse clickHouse;
    private static Queries queries;
    private static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        contract = ApiContract.load();
        clickHouse = RealClickHouse.start();
        clickHouse.createShop(DATABASE);
        queries = new Queries(clickHouse.reader(DATABASE));
        server = ApiServer.start(queries);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        queries.close();
        clickHouse.close();
    }

    static Stream<Operation> operations() throws IOException {
        return ReadOperations.of(ApiContract.load()).stream();
    }

    @Test
    void everyRouteIsDocumented() {
        List<String> documented = contract.operations().stream()
                .map(one -> one.method() + " " + ApiServer.PREFIX + one.path())
                .toList();
        assertThat(documented).containsAll(server.routes());
        assertThat(server.routes())
                .containsExactlyInAnyOrderElementsOf(ReadOperations.of(contract).stream()
                        .map(one -> one.method() + " " + ApiServer.PREFIX + one.path())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersAreAsDocumented(Operation operation) throws Exception {
        expect(operation, 200, server.ask(operation, ReadOperations.needed(operation)));
        HttpResponse<String> narrowed = server.ask(operation, ReadOperations.all(operation));
        assertThat(narrowed.statusCode()).as(narrowed.body()).isIn(200, 404);
        contract.check(operation, narrowed);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whoShowsNoTokenIsRefused(Operation operation) throws Exception {
        assumeThat(operation.role()).isNotEqualTo("public");
        expect(operation, 401, server.askAsNobody(operation, ReadOperations.needed(operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsNotThereIsNotFound(Operation operation) throws Exception {
        assumeThat(operation.statuses()).contains(404);
        Map<String, String> values = ReadOperations.needed(operation);
        expect(operation, 404, server.ask(operation, ReadOperations.with(values, "project", "bazaar")));
        for (String name : List.of("group", "firing")) {
            if (operation.path().contains("{" + name + "}")) {
                expect(operation, 404, server.ask(operation, ReadOperations.with(values, name, "00000000000000ff")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatMakesNoSenseIsRefused(Operation operation) throws Exception {
        assumeThat(operation.statuses()).contains(400);
        Map<String, String> values = ReadOperations.needed(operation);
        Map<String, String> senseless = new LinkedHashMap<>(Map.of(
                "limit", "0", "from", "yesterday", "query", "stat:x", "cursor", "x", "sort", "age", "group", "zz"));
        senseless.putAll(Map.of(
                "event", "0x", "firing", "zz", "rejection", "zz", "trace", "zz", "state", "maybe", "outcome", "NONE"));
        senseless.keySet().removeIf(name -> !operation.has(name));
        assertThat(senseless).as("a value that makes no sense").isNotEmpty();
        for (Map.Entry<String, String> value : senseless.entrySet()) {
            expect(
                    operation,
                    400,
                    server.ask(operation, ReadOperations.with(values, value.getKey(), value.getValue())));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void withoutClickHouseThereIsNoAnswer(Operation operation) throws Exception {
        assumeThat(operation.statuses()).contains(503);
        ClickHouseSettings nowhere = new ClickHouseSettings("http://127.0.0.1:9", DATABASE, "reader", "none");
        try (Queries dead = new Queries(nowhere);
                ApiServer alone = ApiServer.start(dead)) {
            expect(operation, 503, alone.ask(operation, ReadOperations.needed(operation)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noParameterIsMoreThanAValue(Operation operation) throws Exception {
        String before = state();
        Map<String, String> values = ReadOperations.all(operation);
        for (ApiContract.Parameter parameter : operation.parameters()) {
            for (String nasty : NASTY) {
                HttpResponse<String> answer =
                        server.ask(operation, ReadOperations.with(values, parameter.name(), nasty));
                assertThat(answer.statusCode())
                        .as("%s with %s = %s: %s", operation, parameter.name(), nasty, answer.body())
                        .isIn(200, 400, 404);
                assertThat(answer.body()).doesNotContain("DB::Exception", "writer");
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    /** All tables with their rows. */
    private static String state() throws IOException {
        try (Queries writer = new Queries(clickHouse.writer(DATABASE))) {
            return writer.text(
                    "SELECT name, total_rows FROM system.tables WHERE database = currentDatabase() ORDER BY name",
                    Map.of(),
                    "TabSeparated");
        }
    }

    private static void expect(Operation operation, int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isEqualTo(status);
        contract.check(operation, answer);
    }
}
