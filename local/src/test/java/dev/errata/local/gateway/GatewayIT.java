// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.Checkout;
import dev.errata.local.home.Part;
import dev.errata.local.process.Await;
import dev.errata.local.traffic.BadRequest;
import dev.errata.local.traffic.Corpus;
import dev.errata.local.traffic.CorpusRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The gateway as a process in front of a real Kafka: real clients' requests, and kills in the middle of a load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayIT {

    private static final int SENDERS = 4;
    private static final int ENOUGH = 2_000;
    private static final String ENVELOPES = "/api/42/envelope/?sentry_key=" + GatewayStack.KEY;

    /** Events of 900 kB: 54 MB, where 32 MiB may be on their way. */
    private static final int MORE_THAN_IN_FLIGHT = 60;

    private static final String HANGING = "f".repeat(32);

    @TempDir
    private static Path folder;

    private GatewayStack gateway;

    @BeforeAll
    void start() throws Exception {
        gateway = GatewayStack.start(folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Test
    @Order(1)
    void everyRequestOfRealClientsIsTakenAndEveryEventIsThereOnce() throws Exception {
        Found sent = new Found();
        for (CorpusRequest recorded : Corpus.read(Checkout.find().resolve(Corpus.IN_CHECKOUT))) {
            GatewaySender.Answer answer = gateway.sender().send(recorded, GatewayStack.ACCESS);
            assertThat(answer.status()).as("%s: %s", recorded, answer.body()).isEqualTo(200);
            recorded.raw(GatewayStack.ACCESS.project(), System.currentTimeMillis())
                    .ifPresent(sent::add);
        }
        List<String> stored = new ArrayList<>();
        for (String topic : List.of("errata.events", "otlp_spans", "otlp_logs")) {
            Found found = Found.in(gateway.read(topic));
            assertThat(found.rejections).as(topic).isEmpty();
            assertThat(found.events)
                    .as(topic)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.project()).isEqualTo("shop"));
            stored.addAll(found.ids());
        }
        assertThat(stored).containsExactlyInAnyOrderElementsOf(sent.ids());
    }

    @Test
    @Order(2)
    void whatNobodyCanUseIsRefusedForItsReason() throws Exception {
        for (BadRequest bad : BadRequest.all(GatewayStack.PROJECT, GatewayStack.KEY)) {
            GatewaySender.Answer answer = gateway.sender().send(bad);
            assertThat(answer.status()).as(bad.name()).isEqualTo(bad.status());
            assertThat(answer.body()).as(bad.name()).contains("\"causes\":[\"" + bad.reason() + "\"]");
        }
    }

    @Test
    @Order(3)
    void whatIsNotTakenIsInTheBooks() {
        assertThat(gateway.status("/api/42/envelope/?sentry_key=" + "f".repeat(32), "{}\n"))
                .isEqualTo(403);
        assertThat(Await.until(GatewayStack.LIMIT, () -> books().contains("\"reason\":\"unknown_key\"")))
                .as("outcomes: %s", books())
                .isTrue();
        assertThat(books()).contains("\"project\":\"shop\",\"category\":\"session\",\"reason\":\"not_kept\"");
    }

    @Test
    @Order(4)
    void whatWasAnsweredWith200SurvivesKillsOfGatewayAndKafka() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Random random = new Random(i);
            Thread sender = new Thread(() -> {
                while (!enough.get()) {
                    send(random, acknowledged, statuses);
                }
            });
            sender.start();
            senders.add(sender);
        }
        try {
            for (Part part : List.of(Part.GATEWAY, Part.KAFKA, Part.GATEWAY)) {
                awaitMore(acknowledged);
                assertThat(gateway.killAndAwait(part)).as("%s comes back", part).isTrue();
            }
            awaitMore(acknowledged);
        } finally {
            enough.set(true);
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Set<String> stored = new HashSet<>();
        gateway.read("errata.events").forEach(record -> stored.add(idOf(record.value())));
        assertThat(stored).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(4 * ENOUGH);
        assertThat(Set.of(0, 200, 429, 503)).containsAll(statuses);
    }

    @Test
    @Order(5)
    void aKafkaThatHangsIsToldOfAndNothingIsLost() throws Exception {
        Map<String, CompletableFuture<HttpResponse<Void>>> large = new LinkedHashMap<>();
        int late;
        gateway.signalKafka("STOP");
        try {
            for (int i = 0; i < MORE_THAN_IN_FLIGHT; i++) {
                String id = "%032x".formatted(i + 1);
                large.put(id, gateway.answer(ENVELOPES, envelope(id, 900_000)));
            }
            assertThat(Await.until(GatewayStack.LIMIT, () -> gateway.status(ENVELOPES, envelope(HANGING, 100)) == 503))
                    .isTrue();
            late = gateway.status(ENVELOPES, envelope(HANGING, 100));
        } finally {
            gateway.signalKafka("CONT");
        }
        assertThat(late).isEqualTo(503);
        List<HttpResponse<Void>> answers =
                large.values().stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).contains(429).isSubsetOf(200, 429, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThat(answer.headers().firstValue("x-sentry-rate-limits")).isPresent();
        });
        String after = "%032x".formatted(MORE_THAN_IN_FLIGHT + 1);
        assertThat(Await.until(GatewayStack.LIMIT, () -> gateway.status(ENVELOPES, envelope(after, 100)) == 200))
                .as("events are taken again")
                .isTrue();
        List<String> taken = new ArrayList<>(List.of(after));
        large.forEach((id, answer) -> {
            if (answer.join().statusCode() == 200) {
                taken.add(id);
            }
        });
        assertThat(gateway.read("errata.events"))
                .extracting(record -> idOf(record.value()))
                .containsAll(taken);
    }

    private static String envelope(String id, int length) {
        return "{\"event_id\":\"" + id + "\"}\n{\"type\":\"event\"}\n{\"message\":\"" + "m".repeat(length) + "\"}\n";
    }

    private void send(Random random, Set<String> acknowledged, Set<Integer> statuses) {
        String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        int status = gateway.status(ENVELOPES, envelope(id, 1_500));
        statuses.add(status);
        if (status == 200) {
            acknowledged.add(id);
        }
    }

    private static void awaitMore(Set<String> acknowledged) {
        int before = acknowledged.size();
        assertThat(Await.until(GatewayStack.LIMIT, () -> acknowledged.size() > before + ENOUGH))
                .as("events are taken")
                .isTrue();
    }

    private String books() {
        StringBuilder books = new StringBuilder();
        gateway.read("errata.outcomes")
                .forEach(record -> books.append(new String(record.value(), StandardCharsets.UTF_8)));
        return books.toString();
    }

    private static String idOf(byte[] envelope) {
        return new String(envelope, 13, 32, StandardCharsets.US_ASCII);
    }
}
