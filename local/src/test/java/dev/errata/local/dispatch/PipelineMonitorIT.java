// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.alerting.Firing;
import dev.errata.gateway.dispatch.pipeline.PipelineMonitor;
import dev.errata.gateway.dispatch.pipeline.PipelineProbe;
import dev.errata.gateway.dispatch.pipeline.RulesTopic;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as a real broker shows it. */
class PipelineMonitorIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String EVENTS = "errata.events";
    private static final long MINUTE = 60_000;

    private LocalStack stack;
    private Map<String, Object> kafka;
    private KafkaProducer<String, @Nullable String> producer;
    private PipelineProbe probe;
    private RulesTopic rules;
    private PipelineMonitor monitor;

    @BeforeEach
    void start(@TempDir Path root) throws IOException {
        stack = LocalStack.start(root, Ports.free(new Random()), Part.KAFKA);
        kafka = Map.of("bootstrap.servers", stack.home().ports().address(Endpoint.KAFKA));
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        probe = new PipelineProbe(kafka, LIMIT);
        rules = new RulesTopic(kafka, LIMIT);
        monitor = new PipelineMonitor(probe, rules, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        rules.close();
        probe.close();
        producer.close();
        stack.close();
    }

    @Test
    void whatWaitsAndWhatIsSilentFiresUntilItGoesOn() throws Exception {
        assertThat(monitor.look()).as("topics that never had input").isEmpty();
        send(20);
        assertThat(monitor.look())
                .extracting(Firing::title, Firing::on)
                .containsExactlyInAnyOrder(tuple("", true), tuple(EVENTS, true));
        commit(1);
        assertThat(monitor.look()).extracting(Firing::title).containsExactly("");
        send(0);
        assertThat(monitor.look())
                .as("no longer silent, and what waits is young")
                .singleElement()
                .satisfies(firing -> {
                    assertThat(firing.title()).isEqualTo(EVENTS);
                    assertThat(firing.on()).isFalse();
                });
    }

    @Test
    void aTopicThatTheJobDoesNotReadDoesNotLag() throws Exception {
        try (Admin admin = Admin.create(kafka)) {
            admin.alterConsumerGroupOffsets(
                            "errata-track", Map.of(new TopicPartition("otlp_logs", 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
        }
        send(6);
        assertThat(monitor.look()).isEmpty();
    }

    @Test
    void aRuleOnItsTopicHoldsUntilItIsRemoved() throws Exception {
        put("{\"id\":\"pipeline-stalled\",\"kind\":\"pipeline-stalled\",\"alertname\":\"PipelineStalled\","
                + "\"enabled\":false}");
        send(20);
        assertThat(monitor.look()).isEmpty();
        put(null);
        List<Firing> found = monitor.look();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            found = monitor.look(); // each look waits a little for rules
        }
        assertThat(found).hasSize(2);
    }

    private void put(@Nullable String rule) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>("errata.rules", "pipeline-stalled", rule))
                .get();
    }

    private void send(int minutesAgo) throws ExecutionException, InterruptedException {
        long time = System.currentTimeMillis() - minutesAgo * MINUTE;
        producer.send(new ProducerRecord<>(EVENTS, 0, time, "shop", "{}")).get();
    }

    private void commit(long offset) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.alterConsumerGroupOffsets(
                            "errata-track", Map.of(new TopicPartition(EVENTS, 0), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }
}
