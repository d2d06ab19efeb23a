// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.local.LocalStack;
import dev.errata.local.demo.JobStarter;
import dev.errata.local.demo.LongJob;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import dev.errata.local.shop.ShopPayload;
import dev.errata.local.shop.ShopProfile;
import dev.errata.local.shop.ShopSecond;
import dev.errata.local.shop.SyntheticShop;
import dev.errata.local.store.Answers;
import dev.errata.local.traffic.Pace;
import dev.errata.local.traffic.TelemetrySender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A shop in trouble, with the TaskManager killed in the middle: the tables are those of a run in which nothing happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrelateIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String PROJECT = "correlated";
    private static final int SECONDS = 40;
    private static final int KILLED_AT = 15;
    private static final double VISITS = 15;

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private Queries queries;

    @BeforeAll
    void startJobs() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        queries = new Queries(stack.clickHouse().settings());
        JobStarter starter = new JobStarter(stack, line -> {});
        starter.ensureRunning(LongJob.TRACK);
        starter.ensureRunning(LongJob.CORRELATE);
    }

    @AfterAll
    void stop() throws Exception {
        if (queries != null) {
            queries.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void aKillInTheMiddleChangesNoTable() {
        ShopProfile complete =
                ShopProfile.troubled(7, System.currentTimeMillis(), VISITS).complete();
        ShopProfile profile = new ShopProfile(
                complete.seed(), complete.start(), VISITS, complete.modes(), complete.failing(), 0, 0.02, 0.01);
        ExpectedFlows expected = new ExpectedFlows(PROJECT);
        send(new SyntheticShop(profile), expected);

        Answers answers = new Answers(queries);
        answers.await(
                Integer.toString(expected.failingTraces()),
                "SELECT count() FROM error_traces FINAL WHERE project = 'correlated' AND rank = 0");
        awaitLines(answers, expected.edges(), EDGES);
        awaitLines(answers, expected.endpoints(), ENDPOINTS);
        awaitLines(answers, expected.propagations(), PROPAGATIONS);
        awaitLines(answers, expected.failing(), FAILING);
        assertThat(answers.ask("SELECT count() FROM v_edge_identity WHERE NOT holds AND project = 'correlated'"))
                .isEqualTo("0");
        assertThat(told()).as("errors told, each once").isEqualTo(expected.reportsSent());
    }

    private static void awaitLines(Answers answers, String expected, String sql) {
        Await.until(LIMIT, PAUSE, () -> sorted(answers.ask(sql)).equals(expected));
        assertThat(sorted(answers.ask(sql))).isEqualTo(expected);
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n"));
    }

    private void send(SyntheticShop shop, ExpectedFlows expected) {
        CompletableFuture<Void> killed = CompletableFuture.completedFuture(null);
        try (TelemetrySender sender = new TelemetrySender(stack.kafkaBootstrap())) {
            Pace pace = new Pace(1);
            for (int second = 0; second < SECONDS; second++) {
                pace.await();
                ShopSecond sent = shop.next();
                sent.payloads().forEach(payload -> send(payload, sender, expected));
                if (second == KILLED_AT) {
                    killed = CompletableFuture.runAsync(() -> stack.kill(Part.TASKMANAGER));
                }
            }
            shop.rest().forEach(payload -> send(payload, sender, expected));
            sender.flush();
        }
        killed.join();
    }

    private static void send(ShopPayload payload, TelemetrySender sender, ExpectedFlows expected) {
        long now = System.currentTimeMillis();
        sender.send(PROJECT, payload.format(), payload.bytes(), now);
        expected.sent(payload, now);
    }

    /** Records of errors on the topic that belong to complete checkpoints. */
    private int told() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.kafkaBootstrap(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        TopicPartition partition = new TopicPartition("errata.grouped", 0);
        int errors = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    errors += record.key() == null ? 0 : 1;
                }
            }
        }
        return errors;
    }

    private static final String EDGES = """
            SELECT intDiv(toUnixTimestamp(minute), 60), caller, callee, connection, observed, calls, errors, propagated,
                absorbed, caller_fault, unattributed, originated, arraySum(latency.count)
            FROM edges FINAL WHERE project = 'correlated'
            """;

    private static final String ENDPOINTS = """
            SELECT intDiv(toUnixTimestamp(minute), 60), service, endpoint, entry, cohort, leftPad(lower(hex(fingerprint)), 16, '0'),
                observed, requests, errors, arraySum(latency.count)
            FROM endpoint_latency FINAL WHERE project = 'correlated'
            """;

    private static final String PROPAGATIONS = """
            SELECT intDiv(toUnixTimestamp(minute), 60), from_service, leftPad(lower(hex(from_fingerprint)), 16, '0'), to_service,
                leftPad(lower(hex(to_fingerprint)), 16, '0'), observed, traces
            FROM propagations FINAL WHERE project = 'correlated'
            """;

    private static final String FAILING = """
            SELECT trace_id, client_impacting, incomplete, span_count, length(groups.fingerprint),
                arrayStringConcat(arrayMap(reason -> reason::String, origins.reason), ',')
            FROM error_traces FINAL WHERE project = 'correlated' AND rank = 0
            """;
}
