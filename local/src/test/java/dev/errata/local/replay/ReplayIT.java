// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.local.LocalStack;
import dev.errata.local.demo.JobStarter;
import dev.errata.local.demo.LongJob;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import dev.errata.local.traffic.EventGenerator;
import dev.errata.local.traffic.GeneratedEvent;
import dev.errata.local.traffic.Ledger;
import dev.errata.local.traffic.Partitioning;
import dev.errata.local.traffic.TrafficProfile;
import dev.errata.local.traffic.TrafficSender;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What live has seen, replayed from files: into the same tables, and into a generation of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String GENERATION = "errata_replayed";
    private static final String PROJECT = "shop";
    private static final int EVENTS = 3_000;

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private Path history;

    @BeforeAll
    void sendLiveAndKeepFiles() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        new JobStarter(stack, line -> {}).ensureRunning(LongJob.TRACK);
        history = Files.createDirectories(folder.resolve("history"));
        List<GeneratedEvent> events = generate();
        send(events);
        write(events.subList(0, EVENTS / 3), Files.newOutputStream(history.resolve("1.ndjson")));
        write(
                events.subList(EVENTS / 3, 2 * EVENTS / 3),
                new GZIPOutputStream(Files.newOutputStream(history.resolve("2.ndjson.gz"))));
        write(
                events.subList(2 * EVENTS / 3, EVENTS),
                new ZstdOutputStream(Files.newOutputStream(history.resolve("3.ndjson.zst"))));
        assertThat(Await.until(LIMIT, Duration.ofMillis(500), () -> count("minutes", "sum(count)") == EVENTS))
                .as("live has counted everything")
                .isTrue();
        assertThat(Await.until(LIMIT, Duration.ofMillis(500), () -> count("groups", "sum(count)") == EVENTS))
                .as("live has grouped everything")
                .isTrue();
    }

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void replayingWhatLiveHasSeenChangesNothing() throws Exception {
        List<String> before = contents("errata");
        ReplayProgress result = new ReplayRun(stack, line -> {}).replay(List.of(history), PROJECT);

        assertThat(result.events()).isEqualTo(EVENTS);
        assertThat(result.rejected()).isZero();
        assertThat(result.fileBytes())
                .isEqualTo(ReplayFiles.of(List.of(history)).bytes());
        assertSame(contents("errata"), before);
    }

    @Test
    @Order(2)
    void aReplayIntoAnotherGenerationEqualsLiveRowByRow() throws Exception {
        new Migrations(stack.clickHouse().settings().withDatabase(GENERATION)).apply();
        new ReplayRun(stack, line -> {}).replay(List.of(history), PROJECT, "--database", GENERATION);

        assertSame(contents(GENERATION), contents("errata"));
    }

    @Test
    @Order(3)
    void aReplayAddsWhatLiveHasMissed() throws Exception {
        List<GeneratedEvent> more = generate().subList(0, 50);
        Path late = Files.createDirectories(folder.resolve("late"));
        write(more, Files.newOutputStream(late.resolve("late.ndjson")));
        new ReplayRun(stack, line -> {}).replay(List.of(late, history), PROJECT);

        assertThat(count("minutes", "sum(count)")).isEqualTo(EVENTS + 50);
    }

    /** Events of one project; one more run of the same errors each time it is called. */
    private static List<GeneratedEvent> generate() {
        TrafficProfile profile = TrafficProfile.DEFAULT.withTraces(200).withRun(System.nanoTime());
        long[] now = {System.currentTimeMillis() - 2L * EVENTS};
        EventGenerator generator = new EventGenerator(profile, () -> ++now[0]);
        List<GeneratedEvent> events = new ArrayList<>();
        while (events.size() < EVENTS) {
            GeneratedEvent event = generator.next();
            if (event.project().equals(PROJECT)) {
                events.add(event);
            }
        }
        return events;
    }

    private void send(List<GeneratedEvent> events) {
        try (TrafficSender sender = new TrafficSender(stack.kafkaBootstrap(), Partitioning.BY_PROJECT, new Ledger())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    private static void write(List<GeneratedEvent> events, OutputStream file) throws IOException {
        try (file) {
            for (GeneratedEvent event : events) {
                file.write(event.payload());
                file.write('\n');
            }
        }
    }

    private long count(String table, String what) {
        try (Queries queries = new Queries(stack.clickHouse().settings())) {
            String sql = "SELECT " + what + " FROM " + table + " FINAL WHERE project = {project:String}";
            return Long.parseLong(
                    queries.ask(sql, Map.of("project", PROJECT)).rows().get(0).get(0));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Shows the first rows that differ, not all that are the same. */
    private static void assertSame(List<String> actual, List<String> expected) {
        Set<String> missing = new LinkedHashSet<>(expected);
        actual.forEach(missing::remove);
        Set<String> unexpected = new LinkedHashSet<>(actual);
        expected.forEach(unexpected::remove);
        assertThat(missing.stream().limit(3))
                .as("missing rows, of %d", missing.size())
                .isEmpty();
        assertThat(unexpected.stream().limit(3))
                .as("unexpected rows, of %d", unexpected.size())
                .isEmpty();
        assertThat(actual).hasSameSizeAs(expected);
    }

    /** All rows of the facts and decisions, but for when they were received and written. */
    private List<String> contents(String database) throws IOException {
        try (Queries queries = new Queries(stack.clickHouse().settings().withDatabase(database))) {
            List<String> all = new ArrayList<>();
            for (String columns : List.of(
                    "* EXCEPT (received_at, ingested_at) FROM events",
                    "* FROM minutes",
                    "* EXCEPT (received_at, described_at) FROM variants",
                    "* EXCEPT (decided_at) FROM placements",
                    "project, group_id, count, first_seen, last_seen, first_release, last_release FROM groups")) {
                String rows = queries.text("SELECT " + columns + " FINAL ORDER BY ALL", Map.of(), "TabSeparated");
                String table = columns.substring(columns.lastIndexOf(' ') + 1);
                rows.lines().forEach(row -> all.add(table + ": " + row));
            }
            return all;
        }
    }
}
