// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.gateway.api.ProjectsApi;
import dev.errata.gateway.project.Admission;
import dev.errata.gateway.project.Change;
import dev.errata.gateway.project.Project;
import dev.errata.gateway.project.ProjectRegister;
import dev.errata.gateway.project.ProjectSettings;
import dev.errata.gateway.project.ProjectsTopic;
import dev.errata.local.LocalStack;
import dev.errata.local.gateway.ApiAccess;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects on a real broker. */
class ProjectsIT {
    private static final String TOKEN = "a-token-for-this-test-only";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static LocalStack stack;
    private static Map<String, String> kafka;

    @BeforeAll
    static void startKafka(@TempDir Path root) throws IOException {
        stack = LocalStack.start(root, Ports.free(new Random()), Part.KAFKA);
        kafka = Map.of("bootstrap.servers", stack.home().ports().address(Endpoint.KAFKA));
    }

    @AfterAll
    static void stopKafka() throws IOException {
        stack.close();
    }

    @Test
    void aProjectIsCreatedRotatedAndDisabledWhileGatewaysFollow() throws InterruptedException {
        try (ProjectsTopic topic = ProjectsTopic.follow(kafka)) {
            assertThat(topic.awaitReady(LIMIT)).isTrue();
            Project created = done(register().create("shop", ProjectSettings.DEFAULT));
            String first = created.keys().get(0).value();
            assertThat(topic.await(created, LIMIT)).isTrue();
            assertThat(topic.current().admit("shop", first)).isInstanceOf(Admission.Granted.class);

            Project rotated = done(register().rotate("shop", "second", OptionalLong.of(1)));
            assertThat(topic.await(rotated, LIMIT)).isTrue();
            assertThat(topic.current().admit(first)).isInstanceOf(Admission.Granted.class);

            Project disabled = done(register().setKeyEnabled("shop", first, false, OptionalLong.empty()));
            assertThat(topic.await(disabled, LIMIT)).isTrue();
            assertThat(topic.current().admit(first)).isEqualTo(new Admission.Refused(Admission.Reason.DISABLED_KEY));
            assertThat(topic.current().admit(rotated.keys().get(1).value())).isInstanceOf(Admission.Granted.class);
        }
        try (ProjectsTopic restarted = ProjectsTopic.follow(kafka)) {
            assertThat(restarted.awaitReady(LIMIT)).isTrue();
            assertThat(restarted.current().find("shop").orElseThrow().version()).isEqualTo(3);
        }
    }

    @Test
    void aWishForAnOlderVersionIsRefusedAndOneThatChangesNothingWritesNothing() {
        Project created = done(register().create("stale", ProjectSettings.DEFAULT));
        assertThat(done(register().setEnabled("stale", true, OptionalLong.of(1))))
                .isEqualTo(created);
        done(register().setEnabled("stale", false, OptionalLong.of(1)));
        assertThat(register().rotate("stale", "", OptionalLong.of(1)))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Change.Reason.STALE_VERSION));
        assertThat(register().create("stale", ProjectSettings.DEFAULT))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Change.Reason.NAME_TAKEN));
    }

    @Test
    void writersAtTheSameTimeNeverOverwriteOneAnother() throws Exception {
        done(register().create("busy", ProjectSettings.DEFAULT));
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> wishes = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> rotates("writer " + i))
                    .toList();
            long written = 0;
            for (var result : writers.invokeAll(wishes)) {
                written += result.get() ? 1 : 0;
            }
            Project busy = register().read().find("busy").orElseThrow();
            assertThat(written).isPositive();
            assertThat(busy.keys()).hasSize((int) written + 1);
            assertThat(busy.version()).isEqualTo(written + 1);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void theAdministratorChangesProjectsOverHttp() throws Exception {
        try (ProjectsTopic topic = ProjectsTopic.follow(kafka);
                Server server = server(topic)) {
            server.start().join();
            assertThat(topic.awaitReady(LIMIT)).isTrue();
            URI projects = URI.create("http://127.0.0.1:" + server.activeLocalPort() + "/api/v1/projects");
            assertThat(send(projects, "POST", "{\"name\":\"web\"}", "wrong").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> created = send(projects, "POST", "{\"name\":\"web\"}", TOKEN);
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            assertThat(send(projects, "POST", "{\"name\":\"web\"}", TOKEN).statusCode())
                    .isEqualTo(409);
            HttpResponse<String> changed = send(
                    URI.create(projects + "/web"),
                    "PATCH",
                    "{\"settings\":{\"allowedOrigins\":[\"https://shop.example\"]},\"version\":1}",
                    TOKEN);
            assertThat(changed.body()).contains("https://shop.example").contains("\"version\":2");
            HttpResponse<String> refused =
                    send(URI.create(projects + "/web"), "PATCH", "{\"settings\":{\"sampleRate\":7}}", TOKEN);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(send(URI.create(projects + "/none/keys"), "POST", "{}", TOKEN)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static boolean rotates(String label) {
        try {
            return register().rotate("busy", label, OptionalLong.empty()) instanceof Change.Done;
        } catch (KafkaException shutOut) {
            return false;
        }
    }

    private static Server server(ProjectsTopic topic) {
        ServerBuilder server = Server.builder().http(0);
        new ProjectsApi(register(), topic).mount(server, ApiAccess.ofAdministrator(TOKEN));
        return server.build();
    }

    private static HttpResponse<String> send(URI uri, String method, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static ProjectRegister register() {
        return new ProjectRegister(kafka, Clock.systemUTC(), new SecureRandom());
    }

    private static Project done(Change change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done) change).project();
    }
}
