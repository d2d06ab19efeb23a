// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.gateway.project.IngestKey;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.Projects;
import dev.errata.model.Deployment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesApiTest {

    private static final String TOKEN = "a-token-for-this-test-only";
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
    private static final IngestKey KEY = IngestKey.generate("default", NOW, new SecureRandom());
    private static final Projects PROJECTS =
            Projects.of(List.of(new Project(7, "shop", true, NOW, 1, List.of(KEY), ProjectSettings.DEFAULT)));

    private final List<Deployment> written = new CopyOnWriteArrayList<>();

    @Test
    void aReleaseIsWrittenUnderTheNameOfItsProject() throws Exception {
        String body = "{\"service\":\"checkout\",\"version\":\"2.1\",\"environment\":\"prod\","
                + "\"deployed_at\":\"2026-03-01T09:00:00Z\"}";
        HttpResponse<String> answer = send(written::add, "7", body, TOKEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(written)
                .containsExactly(new Deployment(
                        "shop",
                        "checkout",
                        "prod",
                        "2.1",
                        Instant.parse("2026-03-01T09:00:00Z").toEpochMilli()));
        assertThat(answer.body()).isEqualTo(written.get(0).toJson());
    }

    @Test
    void withoutATimeItIsNow() throws Exception {
        send(written::add, "shop", "{\"service\":\"checkout\",\"version\":\"2.1\"}", TOKEN);
        assertThat(written).extracting(Deployment::deployedAt).containsExactly(NOW.toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop | {\"service\":\"checkout\",\"version\":\"2.1\"} | wrong | 401 | token",
                "none | {\"service\":\"checkout\",\"version\":\"2.1\"} | " + TOKEN + " | 404 | there is no project",
                "shop | {\"service\":\"checkout\"} | " + TOKEN + " | 400 | version is missing",
                "shop | {\"project\":\"web\",\"service\":\"a\",\"version\":\"1\"} | " + TOKEN
                        + " | 400 | project is web",
                "shop | {\"service\" | " + TOKEN + " | 400 | "
            })
    void whatCannotBeIsRefusedWithAProblem(String project, String body, String token, int status, String detail)
            throws Exception {
        HttpResponse<String> answer = send(written::add, project, body, token);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(detail == null ? "" : detail);
        assertThat(written).isEmpty();
    }

    @Test
    void nobodyMayDoSoWithoutAToken() throws Exception {
        assertThat(send(server(written::add, ""), "shop", "{\"service\":\"checkout\",\"version\":\"2.1\"}", TOKEN)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutKafkaTheAnswerIsThatItIsUnavailable() throws Exception {
        HttpResponse<String> answer = send(
                release -> {
                    throw new KafkaException("away");
                },
                "shop",
                "{\"service\":\"checkout\",\"version\":\"2.1\"}",
                TOKEN);
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    private static HttpResponse<String> send(Consumer<Deployment> log, String project, String body, String token)
            throws IOException, InterruptedException {
        return send(server(log, TOKEN), project, body, token);
    }

    private static HttpResponse<String> send(Server server, String project, String body, String token)
            throws IOException, InterruptedException {
        try (server) {
            server.start().join();
            URI uri = URI.create(
                    "http://127.0.0.1:%d/api/v1/projects/%s/releases".formatted(server.activeLocalPort(), project));
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .build();
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        }
    }

    private static Server server(Consumer<Deployment> log, String administrator) {
        ServerBuilder server = Server.builder().http(0);
        new ReleasesApi(() -> PROJECTS, () -> true, log, Clock.fixed(NOW, ZoneOffset.UTC))
                .mount(server, new TestAccess(administrator).access);
        return server.build();
    }
}
