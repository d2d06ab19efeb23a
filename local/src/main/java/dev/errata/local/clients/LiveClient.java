// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.clients;

import dev.errata.local.gateway.IngestAccess;
import java.util.Locale;
import java.util.Map;

/** A program that fails on purpose and reports it with a real SDK, which is configured as its manual says. */
public enum LiveClient {
    SENTRY_NODE("@sentry/node"),
    SENTRY_JAVA("io.sentry:sentry"),
    OTEL_NODE("@opentelemetry/sdk-node"),
    OTEL_JAVA("io.opentelemetry:opentelemetry-sdk");

    private final String library;

    LiveClient(String library) {
        this.library = library;
    }

    /** The SDK, as its registry calls it. */
    public String library() {
        return library;
    }

    /** Its name for people and in file names. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isNode() {
        return this == SENTRY_NODE || this == OTEL_NODE;
    }

    /**
     * What the SDK reads from the environment. OpenTelemetry's Java SDK speaks gRPC, the other one HTTP.
     *
     * @param address {@code host:port} of the gateway
     */
    Map<String, String> environment(String address, IngestAccess access, String release) {
        if (this == SENTRY_NODE || this == SENTRY_JAVA) {
            return Map.of("SENTRY_DSN", access.dsn(address), "SENTRY_RELEASE", release);
        }
        return Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://" + address,
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                this == OTEL_JAVA ? "grpc" : "http/protobuf",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "x-errata-key=" + access.key(),
                "OTEL_SERVICE_NAME",
                "shop",
                "OTEL_RESOURCE_ATTRIBUTES",
                "service.version=" + release);
    }
}
