// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import com.linecorp.armeria.server.annotation.Post;
import com.linecorp.armeria.server.annotation.Put;
import dev.errata.gateway.member.FailedLogins;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static final TestAccess DOOR = new TestAccess();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Server server;

    /** Operations that need something each. */
    static final class Operations {

        @Get("/look")
        @Needs(Role.VIEWER)
        public String look() {
            return "seen";
        }

        @Post("/triage")
        @Needs(Role.TRIAGER)
        public String triage(AggregatedHttpRequest request) {
            return "done " + request.contentUtf8();
        }

        @Put("/projects/:project/manage")
        @Needs(Role.ADMIN)
        public HttpResponse manage(@Param("project") String project) {
            throw new IllegalArgumentException("no sense in " + project);
        }

        @Get("/forgotten")
        public String forgottenToRead() {
            return "seen";
        }

        @Post("/forgotten")
        public String forgottenToChange() {
            return "done";
        }
    }

    @BeforeAll
    static void start() {
        ServerBuilder builder = Server.builder().http(0);
        ApiMount.add(builder, DOOR.access, new Operations());
        new SessionApi(DOOR.callers, DOOR.sessions, "/errata/").mount(builder, DOOR.access);
        server = builder.build();
        server.start().join();
    }

    @AfterAll
    static void stop() {
        server.stop().join();
    }

    @BeforeEach
    void begin() {
        DOOR.clock.pass(Duration.ofMinutes(1)); // so that no wrong token of another test counts
        DOOR.audit.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, look, 401, 200, 200, 200",
        "POST, triage, 401, 403, 200, 200",
        "PUT, projects/7/manage, 401, 403, 403, 400",
        "GET, forgotten, 401, 200, 200, 200",
        "POST, forgotten, 401, 403, 403, 200",
    })
    void everyRoleMayWhatItMayAndNothingElse(String method, String path, int nobody, int viewer, int triager, int admin)
            throws Exception {
        assertThat(send(method, path).statusCode()).isEqualTo(nobody);
        assertThat(send(method, path, bearer(DOOR.viewer)).statusCode()).isEqualTo(viewer);
        assertThat(send(method, path, bearer(DOOR.triager)).statusCode()).isEqualTo(triager);
        assertThat(send(method, path, bearer(DOOR.admin)).statusCode()).isEqualTo(admin);
        assertThat(send(method, path, bearer(TestAccess.ADMINISTRATOR)).statusCode())
                .isEqualTo(admin);
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Bearer", "Basic YWRtaW46YQ==", "a-token-for-this-test-only"})
    void whateverElseIsShownOpensNothing(String shown) throws Exception {
        var answer = send("GET", "look", "Authorization", shown);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void whoeverIsDisabledOrDemotedIsSoAtOnceAlsoInASession() throws Exception {
        String token = DOOR.members.add("tim", Role.TRIAGER);
        String cookie = login(token);
        assertThat(change("triage", cookie).statusCode()).isEqualTo(200);
        DOOR.members.setRole("tim", Role.VIEWER);
        assertThat(change("triage", cookie).statusCode()).isEqualTo(403);
        DOOR.members.disable("tim");
        assertThat(send("GET", "look", "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(send("GET", "look", bearer(token)).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionSaysWhoOneIsUntilItIsOver() throws Exception {
        String cookie = login(DOOR.viewer);
        assertThat(send("GET", "session", "Cookie", cookie).body())
                .isEqualTo("{\"name\":\"vera\",\"role\":\"viewer\",\"via\":\"session\",\"expires_at\":\"%s\"}"
                        .formatted(DOOR.clock.instant().plus(Sessions.LENGTH)));
        assertThat(send("GET", "session", bearer(DOOR.viewer)).body())
                .contains("\"via\":\"token\"")
                .contains("\"expires_at\":null");
        DOOR.clock.pass(Sessions.LENGTH);
        assertThat(send("GET", "session", "Cookie", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieIsForNoScriptAndNoOtherSite() throws Exception {
        String set = post("session", "{\"token\":\"" + DOOR.viewer + "\"}")
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        assertThat(set)
                .startsWith("errata_session=")
                .contains("Max-Age=43200")
                .contains("Path=/errata/")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(post("session", "{\"token\":\"" + DOOR.viewer + "\"}", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("set-cookie"))
                .hasValueSatisfying(secure -> assertThat(secure).contains("Secure"));
    }

    @Test
    void anEndedSessionLeavesNoCookie() throws Exception {
        String cookie = login(DOOR.viewer);
        var ended = send("DELETE", "session", "Cookie", cookie, "x-errata-csrf", "1", "Sec-Fetch-Site", "same-origin");
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.headers().firstValue("set-cookie"))
                .hasValueSatisfying(
                        set -> assertThat(set).contains("errata_session=;").contains("Max-Age=0"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, same-origin, '', 200",
        "1, '', OWN, 200",
        "1, same-origin, OWN, 200",
        "'', same-origin, OWN, 403",
        "0, same-origin, OWN, 403",
        "1, '', '', 403",
        "1, cross-site, '', 403",
        "1, same-site, '', 403",
        "1, none, '', 403",
        "1, '', https://evil.example, 403",
        "1, '', null, 403",
        "1, same-origin, https://evil.example, 403",
        "1, cross-site, OWN, 403",
    })
    void aChangeWithACookieComesFromThePageItself(String header, String site, String origin, int status)
            throws Exception {
        String cookie = login(DOOR.triager);
        List<String> headers = new ArrayList<>(List.of("Cookie", cookie));
        add(headers, "x-errata-csrf", header);
        add(headers, "Sec-Fetch-Site", site);
        add(headers, "Origin", origin.equals("OWN") ? "http://127.0.0.1:" + server.activeLocalPort() : origin);
        assertThat(send("POST", "triage", headers.toArray(String[]::new)).statusCode())
                .isEqualTo(status);
        assertThat(send("GET", "look", headers.toArray(String[]::new)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void noForeignPageLogsAnybodyIn() throws Exception {
        String body = "{\"token\":\"" + DOOR.viewer + "\"}";
        assertThat(post("session", body, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post("session", body, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(post("session", body, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
        DOOR.audit.clear();
        assertThat(send("POST", "session").statusCode()).isEqualTo(400);
        assertThat(post("session", "errata_not-json").statusCode()).isEqualTo(400);
        assertThat(DOOR.audit).as("strangers do not fill the audit").isEmpty();
    }

    @Test
    void aCookieThatWasChangedOpensNothing() throws Exception {
        String cookie = login(DOOR.viewer);
        char last = cookie.charAt(20);
        String changed = cookie.substring(0, 20) + (last == 'A' ? 'B' : 'A') + cookie.substring(21);
        assertThat(send("GET", "look", "Cookie", changed).statusCode()).isEqualTo(401);
    }

    @Test
    void afterManyWrongTokensAnAddressWaits() throws Exception {
        String cookie = login(DOOR.viewer);
        for (int i = 0; i < FailedLogins.MOST; i++) {
            assertThat(post("session", "{\"token\":\"wrong-wrong-wrong\"}").statusCode())
                    .isEqualTo(401);
        }
        var refused = post("session", "{\"token\":\"" + DOOR.viewer + "\"}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).hasValue("60");
        assertThat(send("GET", "look", bearer(TestAccess.ADMINISTRATOR)).statusCode())
                .isEqualTo(429);
        assertThat(send("GET", "look", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void everyChangeIsWrittenDownWithItsOutcomeAndNoSecret() throws Exception {
        post("triage", "{\"kind\":\"resolve\"}", bearer(DOOR.triager));
        send("PUT", "projects/7/manage", bearer(DOOR.admin));
        send("POST", "triage", bearer(DOOR.viewer));
        login(DOOR.viewer);
        send("POST", "triage");
        send("GET", "look", bearer(DOOR.viewer));
        assertThat(DOOR.audit).hasSize(4);
        assertThat(DOOR.audit.get(0))
                .contains("\"actor\":\"tom\"", "\"role\":\"triager\"", "\"via\":\"token\"", "\"action\":\"triage\"")
                .contains("\"target\":\"triage\"", "\"request\":\"{\\\"kind\\\":\\\"resolve\\\"}\"", "\"status\":200")
                .contains("\"address\":\"127.0.0.1\"", "\"time\":" + DOOR.clock.millis());
        assertThat(DOOR.audit.get(1))
                .contains("\"project\":\"shop\"", "\"status\":400", "\"detail\":\"no sense in 7\"");
        assertThat(DOOR.audit.get(2)).contains("\"actor\":\"vera\"", "\"status\":403", "needs the role triager");
        assertThat(DOOR.audit.get(3))
                .contains(
                        "\"action\":\"createSession\"",
                        "\"actor\":\"vera\"",
                        "\"via\":\"session\"",
                        "\"request\":\"\"");
        assertThat(String.join("", DOOR.audit)).doesNotContain(DOOR.viewer, DOOR.triager, DOOR.admin);
    }

    @Test
    void withoutAnAdministratorMembersAreLetInAllTheSame() throws Exception {
        TestAccess alone = new TestAccess("");
        ServerBuilder builder = Server.builder().http(0);
        ApiMount.add(builder, alone.access, new Operations());
        try (Server other = builder.build()) {
            other.start().join();
            URI look = URI.create("http://127.0.0.1:" + other.activeLocalPort() + "/api/v1/look");
            assertThat(status(look, alone.viewer)).isEqualTo(200);
            assertThat(status(look, "")).isEqualTo(401);
            assertThat(status(look, TestAccess.ADMINISTRATOR)).isEqualTo(401);
        }
    }

    @Test
    void beforeTheMembersAreReadOnlyTheAdministratorIsLetIn() throws Exception {
        TestAccess early = new TestAccess(TestAccess.ADMINISTRATOR, false);
        ServerBuilder builder = Server.builder().http(0);
        ApiMount.add(builder, early.access, new Operations());
        try (Server other = builder.build()) {
            other.start().join();
            URI look = URI.create("http://127.0.0.1:" + other.activeLocalPort() + "/api/v1/look");
            assertThat(status(look, TestAccess.ADMINISTRATOR)).isEqualTo(200);
            assertThat(status(look, early.admin)).isEqualTo(503);
        }
    }

    private int status(URI uri, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void add(List<String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.addAll(List.of(name, value));
        }
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private String login(String token) throws IOException, InterruptedException {
        String set = post("session", "{\"token\":\"" + token + "\"}")
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private java.net.http.HttpResponse<String> change(String path, String cookie)
            throws IOException, InterruptedException {
        return send("POST", path, "Cookie", cookie, "x-errata-csrf", "1", "Sec-Fetch-Site", "same-origin");
    }

    private java.net.http.HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private java.net.http.HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request(path, headers)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.activeLocalPort() + "/api/v1/" + path));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
