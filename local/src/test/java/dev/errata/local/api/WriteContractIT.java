// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.clickhouse.Queries;
import dev.errata.local.LocalStack;
import dev.errata.local.api.ApiContract.Operation;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that changes something, against the running gateway: each answer is one that the contract has. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WriteContractIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String PROJECT = "contract";
    private static final String GROUP = "a43d11a8a3061d0f";
    private static final String RULE =
            "{\"id\":\"%s\",\"kind\":\"regressed\",\"alertname\":\"Own\",\"severity\":\"warning\"}";

    @TempDir
    private static Path folder;

    private static ApiContract contract;
    private static LocalStack stack;
    private static HttpClient http;
    private static String administrator;
    private static String viewer;
    private static int made;
    private static Map<Operation, Call> callsWithoutKafka = Map.of();

    /** A request: who asks is in the headers. */
    private record Call(Map<String, String> path, String body, Map<String, String> headers) {

        Call with(String parameter, String value) {
            Map<String, String> changed = new HashMap<>(path);
            changed.put(parameter, value);
            return new Call(changed, body, headers);
        }

        Call withBody(String other) {
            return new Call(path, other, headers);
        }

        Call withHeader(String name, String value) {
            Map<String, String> changed = new HashMap<>(headers);
            changed.put(name, value);
            return new Call(path, body, changed);
        }

        Call without(String header) {
            Map<String, String> changed = new HashMap<>(headers);
            changed.remove(header);
            return new Call(path, body, changed);
        }

        Call as(String token) {
            return withHeader("Authorization", "Bearer " + token);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        contract = ApiContract.load();
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        administrator = stack.adminToken();
        assertThat(Await.until(LIMIT, () -> status(contract.operation("createProject"), project(PROJECT)) == 201))
                .isTrue();
        member("ada");
        member("vera");
        viewer = token("vera").path("token").asText();
        try (Queries writer = new Queries(stack.clickHouse().settings())) {
            writer.ask("INSERT INTO rules (id, project, alertname, kind, enabled, removed, rule, changed_at) VALUES"
                    + " ('stored', '', 'Own', 'regressed', true, false, '%s', now64(3))"
                            .formatted(RULE.formatted("stored")));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
    }

    static Stream<Operation> operations() throws IOException {
        return ApiContract.load().operations().stream()
                .filter(operation -> !operation.method().equals("GET"));
    }

    static Stream<Operation> thatReadABody() throws IOException {
        return answering(400);
    }

    static Stream<Operation> thatBoundTheirBody() throws IOException {
        return answering(413);
    }

    static Stream<Operation> aboutSomething() throws IOException {
        return answering(404);
    }

    static Stream<Operation> thatMayConflict() throws IOException {
        return answering(409);
    }

    private static Stream<Operation> answering(int status) throws IOException {
        return operations().filter(operation -> operation.statuses().contains(status));
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(1)
    void whatMakesSenseIsDone(Operation operation) throws Exception {
        HttpResponse<String> answer = send(operation, valid(operation.id()));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        contract.check(operation, answer);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(2)
    void whoMayNotIsRefused(Operation operation) throws Exception {
        Call call = valid(operation.id());
        expect(
                operation,
                403,
                switch (operation.id()) {
                    case "createSession" -> call.withHeader("Origin", "https://elsewhere.example");
                    case "endSession" -> call.without("x-errata-csrf");
                    default -> call.as(viewer);
                });
    }

    @ParameterizedTest
    @MethodSource("thatReadABody")
    @Order(3)
    void aBodyThatMakesNoSenseIsRefused(Operation operation) throws Exception {
        expect(operation, 400, valid(operation.id()).withBody("{\"unknown\": [}"));
        expect(operation, 400, valid(operation.id()).withBody("{\"unknown\":\"'; DROP TABLE events; --\"}"));
    }

    @ParameterizedTest
    @MethodSource("thatBoundTheirBody")
    @Order(4)
    void aBodyThatIsTooLargeIsRefused(Operation operation) throws Exception {
        expect(operation, 413, valid(operation.id()).withBody("{\"unknown\":\"%s\"}".formatted("x".repeat(2 << 20))));
    }

    @ParameterizedTest
    @MethodSource("aboutSomething")
    @Order(5)
    void whatIsNotThereIsNotFound(Operation operation) throws Exception {
        Call call = valid(operation.id());
        for (String parameter : call.path().keySet()) {
            expect(operation, 404, call.with(parameter, "not-there"));
            expect(operation, 404, call.with(parameter, "'-or-'1'='1"));
        }
    }

    @ParameterizedTest
    @MethodSource("thatMayConflict")
    @Order(6)
    void whatHasChangedSinceOrIsTooMuchIsRefused(Operation operation) throws Exception {
        Call call = valid(operation.id());
        switch (operation.id()) {
            case "createMember" -> expect(operation, 409, call.withBody("{\"name\":\"ada\",\"role\":\"viewer\"}"));
            case "createProject" -> expect(operation, 409, project(PROJECT));
            case "createToken", "createKey" -> {
                boolean full = Await.until(LIMIT, Duration.ZERO, () -> status(operation, call) == 409);
                assertThat(full).as("there is a limit").isTrue();
                expect(operation, 409, call);
            }
            default -> expect(operation, 409, call.withBody(call.body().replaceFirst("\\}$", ",\"version\":900}")));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(7)
    void whoShowsNoTokenIsRefused(Operation operation) throws Exception {
        Call call = valid(operation.id());
        expect(
                operation,
                401,
                operation.id().equals("createSession")
                        ? call.withBody("{\"token\":\"not-a-token-of-anybody\"}")
                        : call.without("Authorization").without("Cookie"));
    }

    @Test
    @Order(8)
    void whoAsksTooOftenIsToldToWait() throws Exception {
        callsWithoutKafka = prepared(); // now, while this address is let in
        Operation simulate = contract.operation("simulateRules");
        Call simulation = valid(simulate.id());
        assertThat(Await.until(LIMIT, Duration.ZERO, () -> status(simulate, simulation) == 429))
                .isTrue();
        expect(simulate, 429, simulation);
        Operation session = contract.operation("createSession");
        Call wrong = valid(session.id()).withBody("{\"token\":\"not-a-token-of-anybody\"}");
        assertThat(Await.until(LIMIT, Duration.ZERO, () -> status(session, wrong) == 429))
                .isTrue();
        expect(session, 429, wrong);
    }

    @Test
    @Order(9)
    void withoutKafkaNothingIsPromised() throws Exception {
        Map<Operation, Call> calls = callsWithoutKafka;
        stack.down(List.of(Part.KAFKA, Part.TASKMANAGER));
        stack.kill(Part.GATEWAY);
        Operation create = contract.operation("createProject");
        assertThat(Await.until(LIMIT, () -> status(create, calls.get(create)) == 503))
                .isTrue();
        ExecutorService all = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<JsonNode>> answers = new ArrayList<>();
            calls.forEach((operation, call) -> answers.add(all.submit(() -> expect(operation, 503, call))));
            for (Future<JsonNode> answer : answers) {
                answer.get();
            }
        } finally {
            all.shutdownNow();
        }
    }

    private static Map<Operation, Call> prepared() throws Exception {
        Map<Operation, Call> calls = new HashMap<>();
        for (Operation operation : operations().toList()) {
            Call call = switch (operation.id()) {
                case "createSession" -> valid("createSession").withBody("{\"token\":\"%s\"}".formatted(viewer));
                case "endSession" -> administratorsCall().as(viewer);
                default -> valid(operation.id());
            };
            calls.put(operation, call);
        }
        return calls;
    }

    /** A request that makes sense, with all that it needs. */
    private static Call valid(String id) throws Exception {
        Call call = administratorsCall();
        String next = "made-" + ++made;
        return switch (id) {
            case "createSession" ->
                call.without("Authorization").withBody("{\"token\":\"%s\"}".formatted(administrator));
            case "endSession" -> withSession(call);
            case "createMember" -> call.withBody("{\"name\":\"%s\",\"role\":\"triager\"}".formatted(next));
            case "changeMember" -> call.with("member", "ada").withBody("{\"role\":\"triager\"}");
            case "createToken" -> call.with("member", "ada").withBody("{\"label\":\"laptop\"}");
            case "revokeToken" ->
                call.with("member", "vera")
                        .with("token", token("vera").path("id").asText());
            case "createProject" -> project(next);
            case "changeProject" -> call.with("project", PROJECT).withBody("{\"settings\":{\"sampleRate\":0.5}}");
            case "createKey" -> call.with("project", PROJECT).withBody("{\"label\":\"mobile\"}");
            case "changeKey" -> call.with("project", PROJECT).with("key", key()).withBody("{\"enabled\":true}");
            case "addRelease" ->
                call.with("project", PROJECT).withBody("{\"service\":\"checkout\",\"version\":\"2.1.0\"}");
            case "giveCommands" ->
                call.with("project", PROJECT).withBody("{\"kind\":\"acknowledge\",\"group\":\"%s\"}".formatted(GROUP));
            case "setRule" -> call.with("rule", next).withBody(RULE.formatted(next));
            case "removeRule" -> call.with("rule", "stored");
            case "simulateRules" -> call.with("project", PROJECT).withBody(simulation());
            case "createSilence" -> call.with("project", PROJECT).withBody(silence());
            case "endSilence" -> call.with("project", PROJECT).with("silence", madeSilence());
            default -> throw new AssertionError("an operation without a request that makes sense: " + id);
        };
    }

    private static Call administratorsCall() {
        return new Call(Map.of(), "", Map.of()).as(administrator);
    }

    private static Call project(String name) {
        return administratorsCall().withBody("{\"name\":\"%s\"}".formatted(name));
    }

    private static Call withSession(Call call) throws Exception {
        HttpResponse<String> session = send(contract.operation("createSession"), valid("createSession"));
        String cookie = session.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
        return call.without("Authorization")
                .withHeader("Cookie", cookie)
                .withHeader("Origin", "http://" + stack.gateway())
                .withHeader("x-errata-csrf", "1");
    }

    private static void member(String name) throws Exception {
        Call call = administratorsCall().withBody("{\"name\":\"%s\",\"role\":\"viewer\"}".formatted(name));
        expect(contract.operation("createMember"), 201, call);
    }

    private static JsonNode token(String member) throws Exception {
        Call call = administratorsCall().with("member", member).withBody("{\"label\":\"test\"}");
        return expect(contract.operation("createToken"), 201, call);
    }

    private static String key() throws Exception {
        HttpResponse<String> project =
                send(contract.operation("getProject"), administratorsCall().with("project", PROJECT));
        return JSON.readTree(project.body()).at("/keys/0/key").asText();
    }

    private static String madeSilence() throws Exception {
        Call call = administratorsCall().with("project", PROJECT).withBody(silence());
        return expect(contract.operation("createSilence"), 201, call).path("id").asText();
    }

    private static String silence() {
        return "{\"matchers\":[{\"name\":\"group_id\",\"value\":\"%s\"}],\"ends_at\":\"%s\",\"comment\":\"until later\"}"
                .formatted(GROUP, Instant.now().plusSeconds(3_600));
    }

    private static String simulation() {
        Instant now = Instant.now();
        return "{\"from\":\"%s\",\"to\":\"%s\",\"after\":[%s]}"
                .formatted(now.minusSeconds(3_600), now, RULE.formatted("own"));
    }

    private static JsonNode expect(Operation operation, int status, Call call) throws Exception {
        HttpResponse<String> answer = send(operation, call);
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isEqualTo(status);
        contract.check(operation, answer);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private static int status(Operation operation, Call call) {
        try {
            return send(operation, call).statusCode();
        } catch (IOException unanswered) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpResponse<String> send(Operation operation, Call call) throws IOException, InterruptedException {
        String path = operation.path();
        for (Map.Entry<String, String> parameter : call.path().entrySet()) {
            String value = parameter.getValue().replace("'", "%27").replace("=", "%3D");
            path = path.replace("{" + parameter.getKey() + "}", value);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://" + stack.gateway() + ApiServer.PREFIX + path))
                .timeout(LIMIT)
                .method(operation.method(), BodyPublishers.ofString(call.body()))
                .header("Content-Type", "application/json");
        call.headers().forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
