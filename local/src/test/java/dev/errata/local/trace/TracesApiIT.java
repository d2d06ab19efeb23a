// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.api.TracesApi;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.trace.CollectorTraces;
import dev.errata.gateway.trace.StoredTraces;
import dev.errata.gateway.trace.TraceLookup;
import dev.errata.local.gateway.ApiAccess;
import dev.errata.local.store.RealClickHouse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces over HTTP and on the command line, from a real ClickHouse with tables of a collector beside. */
class TracesApiIT {

    private static final String DATABASE = "errata_traces_api";
    private static final String OTEL = "errata_traces_otel";
    private static final String TOKEN = "a-token-for-this-test-only";
    private static final IngestKey KEY = IngestKey.generate("default", Instant.EPOCH, new SecureRandom());
    private static final Projects PROJECTS =
            Projects.of(List.of(new Project(7, "shop", true, Instant.EPOCH, 1, List.of(KEY), ProjectSettings.DEFAULT)));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealClickHouse clickHouse;
    private static Queries stored;
    private static Queries collected;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        clickHouse = RealClickHouse.start();
        clickHouse.createShop(DATABASE);
        clickHouse.createCollector(OTEL, "new");
        FailedRequestRows.store(clickHouse.writer(DATABASE), clickHouse.writer(OTEL));
        stored = new Queries(clickHouse.reader(DATABASE));
        collected = new Queries(clickHouse.reader(OTEL));
        server = server(new TraceLookup(new StoredTraces(stored), new CollectorTraces(collected, Clock.systemUTC())));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        stored.close();
        collected.close();
        clickHouse.close();
    }

    @Test
    void aStoredTraceIsShownWhole() throws Exception {
        HttpResponse<String> answer = get(server, "shop", id("a2"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.path("source").asText()).isEqualTo("stored");
        assertThat(json.at("/trace/time").asText()).isEqualTo("2026-01-03T09:00:00Z");
        assertThat(json.at("/trace/client_impacting").asBoolean()).isTrue();
        assertThat(json.at("/trace/groups/1/role").asText()).isEqualTo("PROPAGATED");
        assertThat(json.at("/trace/groups/1/group").asText()).as("moved since").isEqualTo("00000000000000a1");
        assertThat(json.at("/trace/groups/1/root_group").asText()).isEqualTo("00000000000000b1");
        assertThat(json.at("/trace/origins/0/component").asText()).isEqualTo("billing");
        assertThat(json.at("/trace/origins/0/chain")).hasSize(5);
        assertThat(json.path("spans"))
                .extracting(span -> span.path("span_id").asText().substring(15))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(json.at("/spans/4/start").asText()).isEqualTo("2026-01-03T09:00:00.006Z");
        assertThat(json.at("/errors/0/type").asText()).isEqualTo("WrapperException");
        assertThat(json.at("/errors/0/group").asText()).isEqualTo("00000000000000a1");
    }

    @Test
    void aProjectIsNamedByItsIdAsWell() throws Exception {
        assertThat(get(server, "7", id("a1")).body())
                .isEqualTo(get(server, "shop", id("a1")).body());
        assertThat(get(server, "shop", id("A1")).statusCode()).isEqualTo(200);
    }

    @Test
    void spansThatAreMissingComeFromTheCollectorAndChangeTheOrigin() throws Exception {
        try (Server alone = server(new TraceLookup(new StoredTraces(stored), null))) {
            JsonNode before =
                    JSON.readTree(get(alone, "shop", FailedRequest.TRACE).body());
            assertThat(before.path("source").asText()).isEqualTo("stored");
            assertThat(before.at("/trace/incomplete").asBoolean()).isTrue();
            assertThat(before.at("/trace/origins/0/component").asText()).isEqualTo("checkout");
            assertThat(before.at("/trace/origins/0/reason").asText()).isEqualTo("PEER_ERROR");
        }
        JsonNode json = JSON.readTree(get(server, "shop", FailedRequest.TRACE).body());
        assertThat(json.path("source").asText()).isEqualTo("both");
        assertThat(json.path("warnings")).isEmpty();
        assertThat(json.at("/trace/incomplete").asBoolean()).isFalse();
        assertThat(json.at("/trace/origins/0/component").asText()).isEqualTo("payments-db");
        assertThat(json.at("/trace/origins/0/reason").asText()).isEqualTo("PEER_TIMEOUT");
        assertThat(json.at("/trace/groups/0/role").asText()).isEqualTo("ROOT");
        assertThat(json.at("/errors/0/span_id").asText()).isEqualTo("0000000000000004");
        assertThat(json.path("spans"))
                .extracting(span -> span.path("role").asText())
                .containsExactly("CHAIN", "CHAIN", "CHAIN", "NONE", "ORIGIN");
    }

    @Test
    void aTraceThatOnlyTheCollectorKnowsIsShown() throws Exception {
        JsonNode json =
                JSON.readTree(get(server, "shop", FailedRequestRows.COLLECTED).body());
        assertThat(json.path("source").asText()).isEqualTo("collector");
        assertThat(json.at("/trace/version").asInt()).isZero();
        assertThat(json.at("/trace/origins/0/component").asText()).isEqualTo("payments-db");
    }

    @Test
    void whatTheCollectorRefusesLeavesWhatIsStored() throws Exception {
        try (Queries nowhere = new Queries(clickHouse.reader("errata_nowhere"));
                Server broken = server(
                        new TraceLookup(new StoredTraces(stored), new CollectorTraces(nowhere, Clock.systemUTC())))) {
            JsonNode json =
                    JSON.readTree(get(broken, "shop", FailedRequest.TRACE).body());
            assertThat(json.path("source").asText()).isEqualTo("stored");
            assertThat(json.at("/warnings/0").asText()).contains("collector");
            HttpResponse<String> unknown = get(broken, "shop", FailedRequestRows.COLLECTED);
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body()).contains("ClickHouse refused the question with its error 81");
        }
    }

    @Test
    void whatNobodyKnowsIsNotFound() throws Exception {
        HttpResponse<String> answer = get(server, "shop", id("fff"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("is not stored, and the tables of the collector do not have it");
        assertThat(get(server, "bazaar", id("a2")).statusCode()).isEqualTo(404);
        assertThat(get(server, "shop", id("d1")).body()).contains("errors name it (1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop' OR '1'='1",
                "' UNION ALL SELECT * FROM events --",
                "shop\\' OR 1=1 --",
                "{project:String}",
                "shop\u0000",
                "shop\n\tOR 1",
                "%27%20OR%201=1"
            })
    void noProjectIsMoreThanAName(String project) throws Exception {
        HttpResponse<String> answer = get(server, project, id("a2"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR '1'='1", "{trace:String}", "0000000000000000000000000000000'", "\u0660\u0661"})
    void noTraceIsMoreThanAnId(String trace) throws Exception {
        assertThat(get(server, "shop", trace).statusCode()).isEqualTo(400);
    }

    @Test
    void theCommandFindsTheProjectByItself() {
        String text = TraceText.of(TraceCommand.find(new StoredTraces(stored), "", id("a1")));
        assertThat(text)
                .startsWith("trace " + id("a1") + "  shop  2026-01-01T10:00:00Z")
                .contains("origin    payments-db  PEER_TIMEOUT (MEDIUM)  at checkout SELECT: TimeoutException")
                .contains("errors of no known span");
    }

    @Test
    void theCommandSaysWhyThereIsNone() {
        StoredTraces traces = new StoredTraces(stored);
        assertThatThrownBy(() -> TraceCommand.find(traces, "", id("fff")))
                .hasMessageContaining("is not stored: nothing failed in it");
        assertThatThrownBy(() -> TraceCommand.find(traces, "bazaar", id("a1")))
                .hasMessageContaining("is not stored in project bazaar");
    }

    private static Server server(TraceLookup lookup) {
        ServerBuilder builder = Server.builder().http(0);
        new TracesApi(() -> PROJECTS, () -> true, Optional.of(lookup), TracesApi.LIMIT)
                .mount(builder, ApiAccess.ofAdministrator(TOKEN));
        Server started = builder.build();
        started.start().join();
        return started;
    }

    private static HttpResponse<String> get(Server asked, String project, String trace)
            throws IOException, InterruptedException {
        String path = "/api/v1/projects/%s/traces/%s".formatted(encoded(project), encoded(trace));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asked.activeLocalPort() + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String id(String end) {
        return "0".repeat(32 - end.length()) + end;
    }
}
