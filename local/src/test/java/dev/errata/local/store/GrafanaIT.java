// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.ResultTable;
import dev.errata.local.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every panel and variable of the dashboards asks something that the read-only user gets an answer to. */
class GrafanaIT {

    private static final String DATABASE = "errata_grafana";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-08T00:00:00Z");
    private static final Map<String, String> VARIABLES =
            Map.of("project", "shop", "group", "00000000000000a1", "service", "checkout", "environment", "production");

    private static RealClickHouse server;
    private static Queries queries;

    /** One query of a dashboard. */
    record Question(String dashboard, String title, String sql) {

        @Override
        public String toString() {
            return dashboard + ": " + title;
        }
    }

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

    static Stream<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String name : List.of("overview", "group", "traces")) {
            JsonNode dashboard = dashboard(name);
            for (JsonNode variable : dashboard.path("templating").path("list")) {
                String sql = variable.path("query").path("rawSql").asText();
                questions.add(
                        new Question(name, "variable " + variable.path("name").asText(), sql));
            }
            for (JsonNode panel : dashboard.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    questions.add(new Question(
                            name,
                            panel.path("title").asText(),
                            target.path("rawSql").asText()));
                }
            }
        }
        return questions.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQueryHasAnAnswer(Question question) {
        for (boolean all : new boolean[] {true, false}) {
            String sql = new GrafanaMacros(FROM, TO, 3600, VARIABLES, all).expand(question.sql());
            assertThat(sql).doesNotContain("$");
            ResultTable answer = queries.ask(sql);
            assertThat(answer.rows()).as(sql).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQueryReadsPublicViewsOnly(Question question) {
        assertThat(Pattern.compile("(?<!ARRAY )\\b(?:FROM|JOIN)\\s+(?!v_|\\()")
                        .matcher(question.sql())
                        .find())
                .as(question.sql())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "group", "traces"})
    void panelsDoNotOverlap(String name) throws IOException {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : dashboard(name).path("panels")) {
            JsonNode place = panel.path("gridPos");
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    String cell = (place.path("x").asInt() + x) + "/"
                            + (place.path("y").asInt() + y);
                    assertThat(cells.add(cell)).as(panel.path("title").asText()).isTrue();
                }
            }
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
        }
    }

    private static JsonNode dashboard(String name) throws IOException {
        Path file = Checkout.find().resolve("grafana/dashboards").resolve(name + ".json");
        return new ObjectMapper().readTree(file.toFile());
    }
}
