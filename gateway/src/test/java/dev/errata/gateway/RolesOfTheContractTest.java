// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.gateway.api.TestAccess;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.project.ProjectsTopic;
import dev.errata.gateway.trace.TraceSources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the contract, asked for by whoever may and may not; without Kafka and ClickHouse behind. */
class RolesOfTheContractTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Map<String, String> NOWHERE = Map.of("bootstrap.servers", "127.0.0.1:1");
    private static final TestAccess DOOR = new TestAccess();

    private static ProjectsTopic projects;
    private static TraceSources traces;
    private static Api api;
    private static Server server;

    /** An operation and the role that the contract says it needs. */
    record Operation(String method, String path, String role) {

        URI uri() {
            String filled = path.replace("{project}", "shop")
                    .replace("{trace}", "0af7651916cd43dd8448eb211c80319c")
                    .replaceAll("\\{(group|firing)}", "a43d11a8a3061d0f")
                    .replaceAll("\\{[a-z]+}", "some");
            return URI.create("http://127.0.0.1:" + server.activeLocalPort() + "/api/v1" + filled);
        }
    }

    @BeforeAll
    static void start() {
        GatewaySettings settings = new GatewaySettings();
        projects = ProjectsTopic.follow(NOWHERE);
        traces = TraceSources.open(settings.traces, "", Clock.systemUTC());
        api = Api.open(
                settings, NOWHERE, projects, traces, new SimpleMeterRegistry(), Clock.systemUTC(), new AdminToken(""));
        ServerBuilder builder = Server.builder().http(0);
        api.mount(builder, DOOR.callers, DOOR.sessions, DOOR.access);
        server = builder.build();
        server.start().join();
    }

    @AfterAll
    static void stop() {
        server.stop().join();
        api.close();
        traces.close();
        projects.close();
    }

    @SuppressWarnings("unchecked")
    static List<Operation> operations() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RolesOfTheContractTest.class.getResourceAsStream("/dev/errata/gateway/api/openapi.yaml"))) {
            Map<String, Object> contract = new Yaml().load(in);
            List<Operation> operations = new ArrayList<>();
            var paths = (Map<String, Map<String, Object>>) Objects.requireNonNull(contract.get("paths"));
            paths.forEach((path, item) -> item.forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    Object role = ((Map<String, Object>) operation).get("x-errata-role");
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, String.valueOf(role)));
                }
            }));
            return operations;
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsOpenToItsRoleAndClosedToTheOthers(Operation operation) throws Exception {
        if (operation.role().equals("public")) {
            assertThat(status(operation, "")).as(operation.path()).isNotIn(403, 404);
            return;
        }
        Role needed = Role.parse(operation.role());
        assertThat(status(operation, "")).isEqualTo(401);
        for (Role role : Role.values()) {
            if (!role.covers(needed)) {
                assertThat(status(operation, token(role))).as(role.wireName()).isEqualTo(403);
            }
        }
        assertThat(status(operation, token(needed))).as(needed.wireName()).isNotIn(401, 403, 404, 405, 500);
    }

    private static String token(Role role) {
        return switch (role) {
            case VIEWER -> DOOR.viewer;
            case TRIAGER -> DOOR.triager;
            case ADMIN -> DOOR.admin;
        };
    }

    /** Over a connection of its own, which no earlier answer has closed, with a body that no operation takes. */
    private static int status(Operation operation, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(operation.uri())
                .header("Content-Type", "application/json")
                .method(
                        operation.method(),
                        HttpRequest.BodyPublishers.ofString("GET".equals(operation.method()) ? "" : "[]"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
