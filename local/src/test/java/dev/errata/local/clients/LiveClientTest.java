// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.local.Checkout;
import dev.errata.local.gateway.IngestAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveClientTest {

    private static final IngestAccess ACCESS = new IngestAccess("shop", 7, "0123456789abcdef0123456789abcdef");

    @Test
    void sdksGetTheirAddressAndKeyAsTheirManualsSay() {
        assertThat(LiveClient.SENTRY_JAVA.environment("127.0.0.1:8080", ACCESS, "r1"))
                .containsOnly(
                        Map.entry("SENTRY_DSN", "http://0123456789abcdef0123456789abcdef@127.0.0.1:8080/7"),
                        Map.entry("SENTRY_RELEASE", "r1"));
        assertThat(LiveClient.OTEL_JAVA.environment("127.0.0.1:8080", ACCESS, "r1"))
                .containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:8080")
                .containsEntry("OTEL_EXPORTER_OTLP_HEADERS", "x-errata-key=0123456789abcdef0123456789abcdef")
                .containsEntry("OTEL_RESOURCE_ATTRIBUTES", "service.version=r1");
    }

    @ParameterizedTest
    @CsvSource({
        "sentry-node, @sentry/node",
        "otel-node, @opentelemetry/sdk-node",
        "traced-shop, @opentelemetry/instrumentation-http"
    })
    void versionsAreExactAndTheLockFileNamesNoRegistry(String id, String library) throws IOException {
        Path folder = Checkout.find().resolve("local/clients").resolve(id);
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("package.json").toFile());
        assertThat(manifest.path("dependencies").has(library)).isTrue();
        assertThat(manifest.path("dependencies"))
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version.asText()).matches("\\d+\\.\\d+\\.\\d+"));
        assertThat(Files.readString(folder.resolve("package-lock.json")))
                .contains("\"integrity\": \"sha512-")
                .doesNotContain("resolved", "http:");
    }
}
