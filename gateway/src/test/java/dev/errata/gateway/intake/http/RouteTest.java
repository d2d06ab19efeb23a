// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/api/42/envelope/, ENVELOPE, 42",
        "/api/42/envelope, ENVELOPE, 42",
        "//api//42///envelope//, ENVELOPE, 42",
        "/errors/api/42/envelope/, ENVELOPE, 42",
        "/some/where/api/store/, STORE, ''",
        "/api/42/store/, STORE, 42",
        "/api/store/, STORE, ''",
        "/api/shop/lines, LINES, shop",
        "/v1/traces, OTLP_TRACES, ''",
        "/v1/logs/, OTLP_LOGS, ''",
        "/v1/metrics, OTLP_METRICS, ''",
        "/api/42/integration/otlp/v1/traces/, OTLP_TRACES, 42",
        "/api/42/otlp/v1/logs, OTLP_LOGS, 42",
        "/opentelemetry.proto.collector.trace.v1.TraceService/Export, GRPC_TRACES, ''"
    })
    void pathsOfClientsAreUnderstood(String path, Route.Kind kind, String project) {
        assertThat(Route.parse(path)).contains(new Route(kind, project));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/42/minidump/", "/v2/traces", "/api/envelope/x/y"})
    void otherPathsAreNotServed(String path) {
        assertThat(Route.parse(path)).isEmpty();
    }
}
