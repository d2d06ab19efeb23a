// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.trace.StoredTraces;
import dev.errata.gateway.trace.TraceLookup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API answers when there is nothing to show; what it shows is asked of a real ClickHouse in the module local. */
class TracesApiTest {

    private static final String TOKEN = "a-token-for-this-test-only";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Duration LIMIT = Duration.ofMillis(500);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a1",
                "00000000000000000000000000000000",
                "0af7651916cd43dd8448eb211c80319g",
                "0af76519-16cd-43dd-8448-eb211c80319c",
                "0af7651916cd43dd8448eb211c80319c00",
                "x'%20OR%20'1'='1'%20--%20aaaaaaaaaaaaa"
            })
    void whatIsNoTraceIdIsRefused(String id) throws Exception {
        HttpResponse<String> answer = get(api(Optional.empty(), true), TOKEN, TOKEN, id);
        assertProblem(answer, 400, "32 hex digits");
    }

    @Test
    void withoutAddressOfClickHouseTheAnswerSaysHowToSetIt() throws Exception {
        assertProblem(get(api(Optional.empty(), true), TOKEN, TOKEN, TRACE), 503, "ERRATA_CLICKHOUSE_URL");
    }

    @Test
    void nobodyMayLookWithoutTheToken() throws Exception {
        assertProblem(get(api(Optional.empty(), true), TOKEN, "wrong", TRACE), 401, "token");
        assertProblem(get(api(Optional.empty(), true), "", TOKEN, TRACE), 401, "token");
    }

    @Test
    void beforeTheProjectsAreReadThereIsNoAnswer() throws Exception {
        try (Queries queries = queries("http://127.0.0.1:1")) {
            assertProblem(get(api(lookup(queries), false), TOKEN, TOKEN, TRACE), 503, "not read yet");
        }
    }

    @Test
    void whenClickHouseIsAwayTheAnswerIsThatItIsUnavailable() throws Exception {
        try (Queries queries = queries("http://127.0.0.1:1")) {
            assertProblem(get(api(lookup(queries), true), TOKEN, TOKEN, TRACE), 503, "ClickHouse does not answer");
        }
    }

    @Test
    void whenClickHouseIsSilentTheAnswerComesInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                Queries queries = queries("http://127.0.0.1:" + silent.getLocalPort())) {
            long start = System.nanoTime();
            assertProblem(get(api(lookup(queries), true), TOKEN, TOKEN, TRACE), 503, "in time");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.body()).contains(detail);
    }

    private static Queries queries(String url) {
        return new Queries(new ClickHouseSettings(url, "errata", "reader", ""));
    }

    private static Optional<TraceLookup> lookup(Queries queries) {
        return Optional.of(new TraceLookup(new StoredTraces(queries), null));
    }

    private static TracesApi api(Optional<TraceLookup> lookup, boolean projectsRead) {
        return new TracesApi(() -> Projects.of(List.of()), () -> projectsRead, lookup, LIMIT);
    }

    private static HttpResponse<String> get(TracesApi api, String token, String shown, String id)
            throws IOException, InterruptedException {
        ServerBuilder builder = Server.builder().http(0);
        api.mount(builder, new TestAccess(token).access);
        try (Server server = builder.build()) {
            server.start().join();
            URI uri = URI.create(
                    "http://127.0.0.1:%d/api/v1/projects/shop/traces/%s".formatted(server.activeLocalPort(), id));
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + shown)
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }
}
