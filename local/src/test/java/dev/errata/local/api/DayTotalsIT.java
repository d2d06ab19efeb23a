// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.clickhouse.Queries;
import dev.errata.local.store.RealClickHouse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists that add up the totals of days tell what those tell that add up minutes. */
class DayTotalsIT {

    private static final String DATABASE = "errata_day_totals";
    private static final List<String> QUESTIONS = List.of(
            "window=7d&sort=count",
            "window=30d&sort=count",
            "window=14d&sort=last-seen",
            "window=7d&environment=production&sort=users",
            "window=7d&query=service:billing",
            "window=7d&query=count:%3E2",
            "from=2025-12-01T10:30:00Z&to=2026-01-04T11:10:00Z&sort=count");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void totalsChangeNothingAndWhatComesLateIsCounted() throws Exception {
        try (RealClickHouse clickHouse = RealClickHouse.start()) {
            clickHouse.createShop(DATABASE);
            try (Queries writer = new Queries(clickHouse.writer(DATABASE));
                    Queries reader = new Queries(clickHouse.reader(DATABASE));
                    ApiServer server = ApiServer.start(reader)) {
                writer.ask("ALTER TABLE groups DELETE WHERE group_id IN (0xC1, 0xD1) SETTINGS mutations_sync = 1");
                assertThat(totalled(reader)).as("nothing is old enough").isEmpty();
                List<JsonNode> byMinutes = answers(server);

                refresh(writer);
                assertThat(totalled(reader))
                        .as("what was written just now is not sure to be there")
                        .isEmpty();

                writer.ask("ALTER TABLE day_writes UPDATE written_at = written_at - 3600 WHERE 1"
                        + " SETTINGS mutations_sync = 1");
                assertThat(totalled(reader)).as("days of the shop").hasSizeGreaterThan(2);
                assertThat(answers(server)).isEqualTo(byMinutes);

                String day = totalled(reader).get(0);
                writer.ask("INSERT INTO minutes SELECT * REPLACE (count + 1000 AS count) FROM minutes FINAL"
                        + " WHERE toDate(minute) = '" + day + "' ORDER BY minute LIMIT 1");
                assertThat(totalled(reader))
                        .as("days without news")
                        .doesNotContain(day)
                        .isNotEmpty();
                List<JsonNode> withLate = answers(server);
                assertThat(events(withLate.get(0))).isEqualTo(events(byMinutes.get(0)) + 1000);

                refresh(writer);
                writer.ask("ALTER TABLE day_writes UPDATE written_at = written_at - 3600 WHERE 1"
                        + " SETTINGS mutations_sync = 1");
                assertThat(totalled(reader)).contains(day);
                assertThat(answers(server)).isEqualTo(withLate);
            }
        }
    }

    private static void refresh(Queries writer) {
        writer.ask("SYSTEM REFRESH VIEW days_to_day_totals");
        writer.ask("SYSTEM WAIT VIEW days_to_day_totals");
    }

    private static List<String> totalled(Queries reader) {
        return reader
                .run(
                        "api/groups/totalled_days",
                        Map.of("project", "shop", "from", 1_764_547_200L, "to", 1_767_657_600L))
                .maps()
                .stream()
                .map(row -> row.getOrDefault("day", ""))
                .toList();
    }

    private static List<JsonNode> answers(ApiServer server) throws Exception {
        List<JsonNode> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            JsonNode list = answer(server, "/projects/shop/groups?" + question);
            assertThat(list.path("groups")).as(question).isNotEmpty();
            JsonNode facets =
                    answer(server, "/projects/shop/groups/facets?" + question.replaceAll("&sort=[a-z-]+", ""));
            assertThat(facets.path("total")).as(question).isEqualTo(list.path("total"));
            answers.add(list);
            answers.add(facets);
        }
        return answers;
    }

    private static JsonNode answer(ApiServer server, String path) throws Exception {
        HttpResponse<String> answer = server.get(path, true);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static long events(JsonNode answer) {
        long events = 0;
        for (JsonNode group : answer.path("groups")) {
            events += group.path("window_count").asLong();
        }
        return events;
    }
}
