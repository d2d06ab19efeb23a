// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceConfig;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.api.Access;
import dev.errata.gateway.api.ReadApi;
import dev.errata.gateway.api.TracesApi;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.Projects;
import dev.errata.gateway.trace.StoredTraces;
import dev.errata.gateway.trace.TraceLookup;
import dev.errata.local.api.ApiContract.Operation;
import dev.errata.local.gateway.ApiAccess;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server of all operations that read, with the project {@code shop}, at the end of its week. */
final class ApiServer implements AutoCloseable {

    static final String PREFIX = "/api/v1";
    private static final String TOKEN = "a-token-for-this-test-only";
    private static final Instant NOW = Instant.parse("2026-01-06T00:00:00Z");
    private static final IngestKey KEY = IngestKey.generate("default", Instant.EPOCH, new SecureRandom());
    private static final Projects PROJECTS =
            Projects.of(List.of(new Project(7, "shop", true, Instant.EPOCH, 1, List.of(KEY), ProjectSettings.DEFAULT)));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    private ApiServer(Server server) {
        this.server = server;
    }

    static ApiServer start(Queries queries) {
        ServerBuilder builder = Server.builder().http(0);
        Access door = ApiAccess.ofAdministrator(TOKEN);
        new ReadApi(
                        () -> Optional.of(PROJECTS),
                        Optional.of(queries),
                        context -> "bob",
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .mount(builder, door);
        TraceLookup lookup = new TraceLookup(new StoredTraces(queries), null);
        new TracesApi(() -> PROJECTS, () -> true, Optional.of(lookup), TracesApi.LIMIT).mount(builder, door);
        Server started = builder.build();
        started.start().join();
        return new ApiServer(started);
    }

    /** Methods and paths that it answers, as the contract writes them. */
    Set<String> routes() {
        return server.serviceConfigs().stream()
                .map(ServiceConfig::route)
                .flatMap(route -> methods(route.methods())
                        .map(method -> method + " " + route.patternString().replaceAll(":([a-z]+)", "{$1}")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** HEAD and OPTIONS come with GET. */
    private static Stream<HttpMethod> methods(Set<HttpMethod> methods) {
        boolean any = methods.size() > 3;
        return any ? Stream.of(HttpMethod.GET) : methods.stream().filter(method -> method != HttpMethod.HEAD);
    }

    /** Asks for an operation, its path and query made of values by name. */
    HttpResponse<String> ask(Operation operation, Map<String, String> values) throws IOException, InterruptedException {
        return get(path(operation, values), true);
    }

    HttpResponse<String> askAsNobody(Operation operation, Map<String, String> values)
            throws IOException, InterruptedException {
        return get(path(operation, values), false);
    }

    private static String path(Operation operation, Map<String, String> values) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String hole = "{" + value.getKey() + "}";
            if (path.contains(hole)) {
                path = path.replace(hole, encoded(value.getValue()));
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(value.getKey())
                        .append("=")
                        .append(encoded(value.getValue()));
            }
        }
        return path + query;
    }

    /** Asks for a path below the prefix. */
    HttpResponse<String> get(String path, boolean withToken) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.activeLocalPort() + PREFIX + path));
        if (withToken) {
            request.header("Authorization", "Bearer " + TOKEN);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        server.close();
    }
}
