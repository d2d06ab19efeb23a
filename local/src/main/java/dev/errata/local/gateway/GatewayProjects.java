// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The projects of a gateway over HTTP, as the administrator. */
public final class GatewayProjects {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;

    private final String address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * The projects of a gateway.
     *
     * @param address {@code host:port} of the gateway
     * @param token the administrator's token
     */
    public GatewayProjects(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Access to a project, which is created if there is none of that name; the gateway takes the key from now on.
     *
     * @throws IOException with the gateway's words if it refuses, or if no key of the project is enabled
     */
    public IngestAccess ensure(String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> known = send(request("/" + name).GET());
        HttpResponse<byte[]> answer = known.statusCode() == NOT_FOUND ? send(create(name)) : known;
        JsonNode project = JSON.readTree(answer.body());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the gateway does not give access to project %s: %s"
                    .formatted(name, project.path("detail").asText()));
        }
        for (JsonNode key : project.path("keys")) {
            if (key.path("enabled").asBoolean()) {
                return new IngestAccess(
                        name, project.path("id").asLong(), key.path("key").asText());
            }
        }
        throw new IOException("project %s has no key that is enabled".formatted(name));
    }

    /**
     * The same, and every key of it may send that many events a second.
     *
     * @param perSecond 0 for as many as it likes
     */
    public IngestAccess limited(String name, int perSecond) throws IOException, InterruptedException {
        IngestAccess access = ensure(name);
        ObjectNode body = JSON.createObjectNode();
        body.putObject("settings")
                .putObject("rateLimits")
                .put("keyPerSecond", perSecond)
                .put("keyBurst", perSecond)
                .put("projectPerMinute", 0);
        HttpResponse<byte[]> answer = send(request("/" + name)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the gateway does not change project %s: %s"
                    .formatted(name, JSON.readTree(answer.body()).path("detail").asText()));
        }
        return access;
    }

    private HttpRequest.Builder create(String name) {
        String body = JSON.createObjectNode().put("name", name).toString();
        return request("").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/projects" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
