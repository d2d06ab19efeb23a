// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.udfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

/** Runs {@code sql/flink/group_traces.sql} on a real planner. */
class GroupTracesExampleTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("errata.home", ".."), "sql/flink/group_traces.sql");

    private static final String CHECKOUT = """
            java.lang.IllegalStateException: cart 17 is closed
            \tat com.acme.cart.Cart.close(Cart.java:12)
            \tat com.acme.cart.CartService.checkout(CartService.java:77)
            \tat com.acme.web.CartController.pay(CartController.java:31)
            """;

    private static final String CHECKOUT_NEXT_RELEASE = """
            java.lang.IllegalStateException: cart 4711 is closed
            \tat com.acme.cart.Cart.close(Cart.java:19)
            \tat com.acme.cart.CartService.checkout(CartService.java:80)
            \tat jdk.proxy2.$Proxy121.checkout(Unknown Source)
            \tat com.acme.web.CartController.pay(CartController.java:33)
            """;

    private static final String RECLAIM = """
            java.lang.IllegalStateException: cart 3 is closed
            \tat com.acme.cart.Cart.close(Cart.java:19)
            \tat com.acme.cart.Reclaim.run(Reclaim.java:8)
            """;

    private static final String SCRIPT = """
            TypeError: Cannot read properties of undefined (reading 'total')
                at Cart.total (/srv/app/cart.js:10:5)
                at async checkout (/srv/app/shop.js:20:7)
            """;

    @Test
    void tracesOfOneProblemAreCountedTogether() throws Exception {
        List<Row> rows = run(CHECKOUT, CHECKOUT_NEXT_RELEASE, RECLAIM, SCRIPT, "started in 3 seconds");

        assertThat(rows)
                .extracting(row -> tuple(row.getField(1), row.getField(2), row.getField(3), row.getField(4)))
                .containsExactlyInAnyOrder(
                        tuple("java.lang.IllegalStateException", "cart <*> is closed", 2L, 1.0),
                        tuple("java.lang.IllegalStateException", "cart <*> is closed", 1L, 0.45),
                        tuple("TypeError", "Cannot read properties of undefined (reading 'total')", 1L, 0.0));
        assertThat(rows.get(0).getField(3)).isEqualTo(2L);
        assertThat(rows).allSatisfy(row -> assertThat((String) row.getField(0)).matches("[0-9a-f]{16}"));
    }

    @Test
    void parsedTraceHoldsItsFrames() throws Exception {
        TableEnvironment tables = environment(SCRIPT);
        tables.executeSql("CREATE TEMPORARY FUNCTION PARSE_TRACE AS 'dev.errata.udfs.ParseTrace'");

        assertThat(collect(
                        tables,
                        "SELECT p.`language`, p.frames[2].`function`, p.frames[2].`line`"
                                + " FROM (SELECT PARSE_TRACE(trace) AS p FROM traces)"))
                .containsExactly(Row.of("javascript", "Cart.total", 10));
    }

    private static List<Row> run(String... traces) throws Exception {
        TableEnvironment tables = environment(traces);
        List<Row> rows = List.of();
        for (String statement : statements()) {
            if (statement.startsWith("SELECT")) {
                rows = collect(tables, statement);
            } else {
                tables.executeSql(statement);
            }
        }
        return rows;
    }

    private static TableEnvironment environment(String... traces) {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inBatchMode());
        List<Row> rows = new ArrayList<>();
        for (String trace : traces) {
            rows.add(Row.of(String.valueOf(rows.size()), trace));
        }
        tables.createTemporaryView(
                "traces",
                tables.fromValues(
                        DataTypes.ROW(
                                DataTypes.FIELD("id", DataTypes.STRING()),
                                DataTypes.FIELD("trace", DataTypes.STRING())),
                        rows));
        return tables;
    }

    private static List<Row> collect(TableEnvironment tables, String query) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> results = tables.executeSql(query).collect()) {
            results.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static List<String> statements() throws IOException {
        List<String> statements = new ArrayList<>();
        for (String statement :
                Files.readString(EXAMPLE).replaceAll("(?m)^--.*$", "").split(";")) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }
}
