// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.api;

import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Projects whose events ClickHouse makes by itself: thirty days of them, the same in every run. */
final class GeneratedProjects implements AutoCloseable {

    /** The moment after the last event. */
    static final Instant END = Instant.parse("2026-02-01T00:00:00Z");

    private static final int DAYS = 30;
    private static final long CHUNK = 500_000;
    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final List<String> TABLES =
            List.of("events", "variants", "placements", "minutes", "days", "day_writes", "groups", "releases");

    private final Queries queries;
    private final Consumer<String> progress;

    GeneratedProjects(ClickHouseSettings settings, Consumer<String> progress) {
        this.queries = new Queries(settings);
        this.progress = progress;
    }

    /** The name of a project that has so many events. */
    String filled(long events) throws IOException {
        String project = "bench-" + events;
        if (count(project) == events) {
            progress.accept("%s is there".formatted(project));
            total(Map.of("project", project));
            return project;
        }
        drop(project);
        Map<String, Object> parameters = Map.of("project", project, "end", SQL.format(END));
        run("variants", parameters);
        run("placements", parameters);
        run("releases", parameters);
        for (long first = 0; first < events; first += CHUNK) {
            run(
                    "events",
                    with(parameters, Map.of("first", first, "count", Math.min(CHUNK, events - first), "all", events)));
            progress.accept("%s: %,d events".formatted(project, Math.min(events, first + CHUNK)));
        }
        for (int day = DAYS; day > 0; day--) {
            run("minutes", with(parameters, Map.of("from", SQL.format(END.minusSeconds(86_400L * day)))));
        }
        run("groups", parameters);
        progress.accept("merging parts");
        for (String table : TABLES.subList(1, TABLES.size())) {
            queries.ask("OPTIMIZE TABLE " + table + " FINAL");
        }
        for (int day = DAYS; day > 0; day--) { // all at once would take longer than an answer may
            queries.ask("OPTIMIZE TABLE events PARTITION '%s' FINAL"
                    .formatted(END.minusSeconds(86_400L * day).toString().substring(0, 10)));
        }
        total(Map.of("project", project));
        return project;
    }

    /** As in the night after: the totals of days, of minutes that were all written a while ago. */
    private void total(Map<String, String> parameters) {
        queries.ask(
                "ALTER TABLE day_writes UPDATE written_at = written_at - 3600 WHERE project = {project:String}"
                        + " SETTINGS mutations_sync = 1",
                parameters);
        queries.ask("SYSTEM REFRESH VIEW days_to_day_totals");
        queries.ask("SYSTEM WAIT VIEW days_to_day_totals");
    }

    private long count(String project) {
        return Long.parseLong(queries.ask(
                        "SELECT count() AS events FROM events WHERE project = {project:String}",
                        Map.of("project", project))
                .maps()
                .get(0)
                .getOrDefault("events", "0"));
    }

    /** Ids of the groups of a project, those with most events first. */
    List<String> groups(String project) {
        return queries
                .ask(
                        "SELECT leftPad(lower(hex(group_id)), 16, '0') AS id FROM groups FINAL"
                                + " WHERE project = {project:String} ORDER BY count DESC, id LIMIT 1000",
                        Map.of("project", project))
                .maps()
                .stream()
                .map(row -> row.getOrDefault("id", ""))
                .toList();
    }

    /** Takes all generated projects away. */
    void drop() {
        drop("bench-%");
    }

    private void drop(String pattern) {
        for (String table : TABLES) {
            queries.ask(
                    "ALTER TABLE %s DELETE WHERE project LIKE {project:String} SETTINGS mutations_sync = 1"
                            .formatted(table),
                    Map.of("project", pattern));
        }
    }

    private void run(String file, Map<String, ?> parameters) throws IOException {
        try (InputStream sql = GeneratedProjects.class.getResourceAsStream(file + ".sql")) {
            if (sql == null) {
                throw new IOException(file + ".sql is missing");
            }
            queries.ask(new String(sql.readAllBytes(), StandardCharsets.UTF_8), parameters);
        }
    }

    private static Map<String, Object> with(Map<String, Object> parameters, Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(others);
        return all;
    }

    @Override
    public void close() {
        queries.close();
    }
}
