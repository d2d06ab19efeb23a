// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadGeneratorTest {

    @TempDir
    private Path folder;

    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Every third is too much. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(answered.getAndIncrement() % 3 == 2 ? 429 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void answersAreCountedByStatusAndWhatWasTakenIsKnownByNumber() throws IOException {
        Path acknowledged = folder.resolve("acknowledged");
        LoadResult result = LoadGenerator.run(plan(0, true, acknowledged.toString()));
        assertThat(result.broken()).isZero();
        assertThat(result.accepted() + result.statuses().getOrDefault(429, 0L)).isEqualTo(answered.get());
        assertThat(result.accepted()).isEqualTo(answered.get() - answered.get() / 3);
        assertThat(BitSet.valueOf(Files.readAllBytes(acknowledged)).cardinality())
                .isEqualTo((int) result.accepted());
        assertThat(result.millis().probes()).isPositive().isLessThan((int) result.accepted());
    }

    @Test
    void aRateIsKept() throws IOException {
        LoadResult result = LoadGenerator.run(plan(100, true, ""));
        assertThat(result.offered()).isBetween(50L, 101L);
    }

    @Test
    void whatFindsNoConnectionIsLeftOutAndCounted() throws IOException {
        LoadResult result = LoadGenerator.run(plan(1_000_000, false, ""));
        assertThat(result.leftOut()).isPositive();
        assertThat(result.offered() - result.leftOut()).isEqualTo(answered.get());
    }

    private LoadPlan plan(double rate, boolean patient, String acknowledged) {
        int port = server.getAddress().getPort();
        return new LoadPlan(port, "/api/7/envelope/", 4, 1, rate, patient, 1, acknowledged);
    }
}
