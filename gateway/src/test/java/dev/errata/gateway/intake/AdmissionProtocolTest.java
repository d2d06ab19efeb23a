// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import static dev.errata.gateway.TestGateway.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.TestGateway;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectSettings;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may send, as clients hear it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionProtocolTest {

    private static final String STORE = "/api/42/store/?sentry_key=" + KEY;

    private static final String LOGS =
            "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"m\"}}]}]}]}";

    private final TestGateway gateway = new TestGateway("shop");
    private final Client client = new Client(gateway.port());

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void untilTheProjectsAreReadEveryoneIsToldToComeBack() throws Exception {
        gateway.projectsRead(false);
        for (HttpResponse<byte[]> answer : List.of(store(), lines(), telemetry("/v1/logs", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).contains("5");
        }
        gateway.projectsRead(true);
        assertThat(store().statusCode()).isEqualTo(200);
    }

    @Test
    void aDisabledKeyAndADisabledProjectAreRefused() throws Exception {
        gateway.hold(shop(true, false));
        assertThat(store().statusCode()).isEqualTo(403);
        assertThat(lines().statusCode()).isEqualTo(403);
        assertThat(gateway.metrics.scrape()).contains("reason=\"disabled_key\"");
        gateway.hold(shop(false, true));
        assertThat(store().statusCode()).isEqualTo(403);
        assertThat(lines().statusCode()).isEqualTo(403);
        assertThat(gateway.metrics.scrape()).contains("reason=\"disabled_project\"");
    }

    @Test
    void theOpenProjectIsHeldToItsSettingsAndItsPath() throws Exception {
        assertThat(telemetry("/v1/logs", Map.of()).statusCode()).isEqualTo(200);
        assertThat(telemetry("/api/42/integration/otlp/v1/logs", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(telemetry("/api/43/integration/otlp/v1/logs", Map.of()).statusCode())
                .isEqualTo(401);
        gateway.configure(ProjectSettings.DEFAULT.withAllowedOrigins(List.of("https://shop.example")));
        assertThat(telemetry("/v1/logs", Map.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        gateway.hold(shop(false, true));
        assertThat(telemetry("/v1/logs", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whereTooManyRequestsAreOpenFurtherOnesAreToldToComeBack() throws Exception {
        try (TestGateway full = new TestGateway("", 0)) {
            HttpResponse<byte[]> answer = new Client(full.port()).post(STORE, Map.of(), "{\"message\":\"m\"}");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("retry-after")).contains("5");
        }
    }

    @Test
    void aHeadThatIsTooLongIsAnsweredAndCounted() throws Exception {
        assertThat(client.post(STORE, Map.of("x-long", "x".repeat(100_000)), "{}")
                        .statusCode())
                .isEqualTo(431);
        assertThat(client.post(STORE + "&x=" + "x".repeat(100_000), Map.of(), "{}")
                        .statusCode())
                .isEqualTo(414);
        assertThat(gateway.metrics.scrape())
                .contains("errata_broken_requests_total{status=\"431\"} 1.0")
                .contains("errata_broken_requests_total{status=\"414\"} 1.0");
    }

    private static Project shop(boolean enabled, boolean keyEnabled) {
        IngestKey key = new IngestKey(KEY, "default", keyEnabled, Instant.EPOCH);
        return new Project(42, "shop", enabled, Instant.EPOCH, 2, List.of(key), ProjectSettings.DEFAULT);
    }

    private HttpResponse<byte[]> store() throws Exception {
        return client.post(STORE, Map.of(), "{\"message\":\"m\"}");
    }

    private HttpResponse<byte[]> lines() throws Exception {
        return client.post("/api/shop/lines", Map.of("x-errata-key", KEY), "text");
    }

    private HttpResponse<byte[]> telemetry(String path, Map<String, String> more) throws Exception {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Content-Type", "application/json");
        return client.post(path, headers, LOGS);
    }
}
