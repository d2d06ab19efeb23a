// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectJson;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.RateLimits;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A gateway and the Kafka behind it, as processes of their own, with one project. */
final class GatewayStack implements AutoCloseable {

    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final int PROJECT = 42;
    static final IngestAccess ACCESS = new IngestAccess("shop", PROJECT, KEY);
    static final Duration LIMIT = Duration.ofSeconds(90);

    private final LocalStack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private GatewayStack(LocalStack stack) {
        this.stack = stack;
    }

    static GatewayStack start(Path folder) throws Exception {
        GatewayStack started =
                new GatewayStack(LocalStack.start(folder.resolve("home"), Ports.free(new Random()), Part.GATEWAY));
        started.createProject();
        return started;
    }

    private void createProject() throws Exception {
        IngestKey key = new IngestKey(KEY, "default", true, Instant.EPOCH);
        ProjectSettings settings = ProjectSettings.DEFAULT.withRateLimits(RateLimits.NONE);
        Project project = new Project(PROJECT, "shop", true, Instant.EPOCH, 1, List.of(key), settings);
        byte[] json = ProjectJson.node(project).toString().getBytes(StandardCharsets.UTF_8);
        byte[] id = Integer.toString(PROJECT).getBytes(StandardCharsets.UTF_8);
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.kafkaBootstrap());
        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("errata.projects", id, json)).get();
        }
        String path = "/api/42/envelope/?sentry_key=" + KEY;
        if (!Await.until(LIMIT, () -> status(path, "{}\n") == 200)) {
            throw new IOException("the gateway does not learn of the project");
        }
    }

    URI uri(String path) {
        return URI.create("http://" + stack.home().ports().address(Endpoint.GATEWAY) + path);
    }

    GatewaySender sender() {
        return new GatewaySender(stack.gateway());
    }

    /** The status of the answer to a POST, or 0 if there was none. */
    int status(String path, String body) {
        try {
            return http.send(post(path, body), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unanswered) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The answer to a POST, when it comes. */
    CompletableFuture<HttpResponse<Void>> answer(String path, String body) {
        return http.sendAsync(post(path, body), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(40))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** STOP makes Kafka hang, neither dead nor answering; CONT lets it go on. */
    void signalKafka(String signal) throws IOException, InterruptedException {
        String pid = Long.toString(stack.status(Part.KAFKA).pid());
        int status = new ProcessBuilder("kill", "-" + signal, pid)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("kill -%s %s ended with %d".formatted(signal, pid, status));
        }
    }

    /** Kills a part as a crash would, and waits until its supervisor has brought it back. */
    boolean killAndAwait(Part part) {
        stack.kill(part);
        return stack.awaitReady(part, LIMIT) && stack.awaitReady(Part.GATEWAY, LIMIT);
    }

    /** Everything that a topic holds now. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                stack.kafkaBootstrap(),
                "fetch.max.bytes",
                20 << 20,
                "max.partition.fetch.bytes",
                20 << 20);
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() throws IOException {
        stack.close();
    }
}
