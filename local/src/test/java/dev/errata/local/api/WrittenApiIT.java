// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.api.Access;
import dev.errata.gateway.api.AuditApi;
import dev.errata.gateway.api.CommandsApi;
import dev.errata.gateway.api.LiveApi;
import dev.errata.gateway.api.RulesApi;
import dev.errata.gateway.api.read.KnownProjects;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.live.Changes;
import dev.errata.gateway.live.Kind;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.gateway.ApiAccess;
import dev.errata.local.store.RealClickHouse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the operations that change things read of ClickHouse. */
class WrittenApiIT {

    private static final String DATABASE = "errata_written_api";
    private static final String TOKEN = "a-token-for-this-test-only";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RealClickHouse clickHouse;
    private static Queries writer;
    private static Queries queries;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        clickHouse = RealClickHouse.start();
        clickHouse.createShop(DATABASE);
        writer = new Queries(clickHouse.writer(DATABASE));
        queries = new Queries(clickHouse.reader(DATABASE));
        ReadQueries reads = new ReadQueries(Optional.of(queries));
        KnownProjects projects = new KnownProjects(() -> Optional.of(Projects.NONE), reads);
        TopicWriter nowhere = new TopicWriter(Map.of("bootstrap.servers", "127.0.0.1:1"));
        Access access = ApiAccess.ofAdministrator(TOKEN);
        ServerBuilder builder = Server.builder().http(0);
        new AuditApi(reads, Clock.systemUTC()).mount(builder, access);
        new RulesApi(nowhere, reads).mount(builder, access);
        new CommandsApi(projects, nowhere, reads, Clock.systemUTC()).mount(builder, access);
        server = builder.build();
        server.start().join();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop().join();
        queries.close();
        writer.close();
        clickHouse.close();
    }

    @Test
    void theAuditIsListedTheLatestFirstPageByPageAndWrittenTwiceIsOnce() throws Exception {
        String row =
                "INSERT INTO audit (id, time, actor, role, via, address, action, project, target, request, status, detail)"
                        + " VALUES ('%s', '2026-02-01 10:00:0%d.250', '%s', 'admin', 'token', '203.0.113.7', 'setRule', 'shop', 'rules/a', '{}', 202, '')";
        for (int i = 0; i < 3; i++) {
            writer.ask(row.formatted("c-" + i, i, i == 1 ? "bob" : "ada"));
            writer.ask(row.formatted("c-" + i, i, i == 1 ? "bob" : "ada"));
        }
        String span = "audit?from=2026-02-01T00:00:00Z&to=2026-02-02T00:00:00Z";
        JsonNode first = get(span + "&limit=2");
        assertThat(first.path("entries").findValuesAsText("id")).containsExactly("c-2", "c-1");
        assertThat(first.at("/entries/0").toString())
                .isEqualTo("{\"id\":\"c-2\",\"time\":\"2026-02-01T10:00:02.250Z\",\"actor\":\"ada\",\"role\":\"admin\","
                        + "\"via\":\"token\",\"address\":\"203.0.113.7\",\"action\":\"setRule\",\"project\":\"shop\","
                        + "\"target\":\"rules/a\",\"request\":\"{}\",\"status\":202,\"detail\":\"\"}");
        String cursor = URLEncoder.encode(first.path("next_cursor").asText(), StandardCharsets.UTF_8);
        JsonNode second = get(span + "&limit=2&cursor=" + cursor);
        assertThat(second.path("entries").findValuesAsText("id")).containsExactly("c-0");
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(get(span + "&actor=bob").path("entries").findValuesAsText("id"))
                .containsExactly("c-1");
        assertThat(get(span + "&project=web").path("entries")).isEmpty();
        assertThat(get(span + "&actor=" + URLEncoder.encode("' OR 1=1 --", StandardCharsets.UTF_8))
                        .path("entries"))
                .isEmpty();
    }

    @Test
    void rulesAreTheDefaultsWithWhatPeopleGaveAboveThem() throws Exception {
        String rule = "INSERT INTO rules (id, project, alertname, kind, enabled, removed, rule, changed_at)"
                + " VALUES ('%s', '%s', 'A', 'regressed', true, false, '%s', '2026-02-01 10:00:00.000')";
        String own = "{\"id\":\"own\",\"kind\":\"regressed\",\"alertname\":\"Own\",\"project\":\"web\"}";
        String instead =
                "{\"id\":\"error-group-spike\",\"kind\":\"spike\",\"alertname\":\"Mine\",\"critical_ratio\":2.5}";
        writer.ask(rule.formatted("own", "web", own));
        writer.ask(rule.formatted("error-group-spike", "", instead));
        JsonNode rules = get("rules").path("rules");
        assertThat(rules).hasSize(9);
        JsonNode spike = get("rules/error-group-spike");
        assertThat(spike.path("source").asText()).isEqualTo("given");
        assertThat(spike.path("replaces_default").asBoolean()).isTrue();
        assertThat(spike.path("changed_at").asText()).isEqualTo("2026-02-01T10:00:00.000Z");
        assertThat(spike.path("rule")).isEqualTo(JSON.readTree(instead));
        JsonNode untouched = get("rules/error-group-new");
        assertThat(untouched.path("source").asText()).isEqualTo("default");
        assertThat(untouched.path("changed_at").isNull()).isTrue();
        assertThat(get("rules?project=shop").path("rules")).hasSize(8);
        assertThat(send("GET", "rules/none", "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "rules/error-group-new", "").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = send(
                "PUT",
                "rules/own",
                "{\"id\":\"own\",\"kind\":\"regressed\",\"alertname\":\"Own\",\"severity\":\"fatal\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("severity is none of info, warning, critical: fatal");
        assertThat(send("PUT", "rules/other", own).body()).contains("'own', and 'other' in the path");
    }

    @Test
    void whatBecameOfACommandIsPendingAppliedOrRefused() throws Exception {
        String command = "INSERT INTO commands (project, id, time, actor, kind, arguments, applied, reason, decided_at)"
                + " VALUES ('shop', '%s', '2026-02-01 10:00:00', 'ada', 'resolve', '{}', %s, '%s', '2026-02-01 10:00:01.204')";
        writer.ask(command.formatted("done", true, ""));
        writer.ask(command.formatted("not-done", false, "the group has revision 5 now"));
        assertThat(get("projects/shop/commands/none").toString())
                .isEqualTo("{\"id\":\"none\",\"outcome\":\"pending\"}");
        assertThat(get("projects/shop/commands/done").toString())
                .isEqualTo("{\"id\":\"done\",\"outcome\":\"applied\",\"reason\":\"\","
                        + "\"decided_at\":\"2026-02-01T10:00:01.204Z\"}");
        assertThat(get("projects/shop/commands/not-done").path("outcome").asText())
                .isEqualTo("refused");
        assertThat(send("GET", "projects/bazaar-of-old/commands/done", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aGroupThatIsWrittenIsAChangeOfTheLastSeconds() {
        Changes changes = LiveApi.changes(new ReadQueries(Optional.of(queries)));
        writer.ask("INSERT INTO groups (project, group_id, status, version) VALUES ('live', 161, 'NEW', 1)");
        assertThat(changes.within(Kind.GROUPS, "live", Duration.ofMinutes(1)))
                .singleElement()
                .satisfies(change -> assertThat(change.id()).isEqualTo("00000000000000a1"));
        assertThat(changes.within(Kind.GROUPS, "other", Duration.ofMinutes(1))).isEmpty();
        assertThat(changes.within(Kind.FIRINGS, "live", Duration.ofMinutes(1))).isEmpty();
        writer.ask(
                "INSERT INTO firings (project, alert, group_id, is_on, starts_at) VALUES ('live', 'a', 161, true, now64(3))");
        assertThat(changes.within(Kind.FIRINGS, "live", Duration.ofMinutes(1))).hasSize(1);
    }

    @Test
    void whatASimulationFoundIsReadByItsId() {
        String row = "INSERT INTO simulations (simulation, side, kind, content) VALUES ('s-1', '%s', '%s', '%s')";
        writer.ask(row.formatted("before", "rules", ""));
        writer.ask(row.formatted("before", "firing", "{}"));
        writer.ask(row.formatted("before", "firing", "{}"));
        List<?> rows = new ReadQueries(Optional.of(queries))
                .rows("api/simulation/rows_of_simulation", Map.of("simulation", "s-1", "limit", 10));
        assertThat(rows)
                .hasToString(
                        "[{\"side\":\"before\",\"kind\":\"rules\",\"content\":\"\"}, {\"side\":\"before\",\"kind\":\"firing\",\"content\":\"{}\"}]");
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.activeLocalPort() + "/api/v1/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
