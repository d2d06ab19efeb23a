// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import dev.errata.gateway.api.Access;
import dev.errata.gateway.api.Callers;
import dev.errata.gateway.api.MembersApi;
import dev.errata.gateway.api.SessionApi;
import dev.errata.gateway.audit.AuditLog;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.member.FailedLogins;
import dev.errata.gateway.member.MemberChange;
import dev.errata.gateway.member.MemberRegister;
import dev.errata.gateway.member.MembersTopic;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions;
import dev.errata.gateway.topic.TopicWriter;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.process.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members and the audit on a real broker. */
class MembersIT {

    private static final String TOKEN = "a-token-for-this-test-only";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SLOWER_THAN_GUESSING = Duration.ofSeconds(4);
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void aMemberIsMadeByTheAdministratorAndLetInByEveryGatewayUntilTheyAreShutOut() throws Exception {
        try (MembersTopic one = MembersTopic.follow(kafka);
                MembersTopic other = MembersTopic.follow(kafka);
                TopicWriter writer = new TopicWriter(kafka);
                Server first = server(one, writer);
                Server second = server(other, writer)) {
            first.start().join();
            second.start().join();
            assertThat(one.awaitReady(LIMIT) && other.awaitReady(LIMIT)).isTrue();
            assertThat(send(first, "POST", "members", "{\"name\":\"ada\",\"role\":\"triager\"}", TOKEN)
                            .statusCode())
                    .isEqualTo(201);
            assertThat(send(first, "POST", "members", "{\"name\":\"Ada\",\"role\":\"viewer\"}", TOKEN)
                            .statusCode())
                    .isEqualTo(409);
            HttpResponse<String> made = send(first, "POST", "members/ada/tokens", "{\"label\":\"laptop\"}", TOKEN);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            JsonNode token = JSON.readTree(made.body());
            String text = token.path("token").asText();
            assertThat(eventually(second, text, 200)).isTrue();
            assertThat(send(second, "GET", "session", "", text).body())
                    .contains("\"name\":\"ada\"", "\"role\":\"triager\"");
            assertThat(send(second, "GET", "members", "", text).body())
                    .contains("ada")
                    .doesNotContain("laptop");
            assertThat(send(second, "GET", "members", "", TOKEN).body())
                    .contains("laptop")
                    .doesNotContain(text);
            assertThat(send(second, "POST", "members", "{}", text).statusCode()).isEqualTo(403);

            long version = JSON.readTree(made.body()).at("/member/version").asLong();
            assertThat(send(first, "PATCH", "members/ada", "{\"role\":\"viewer\",\"version\":1}", TOKEN)
                            .statusCode())
                    .isEqualTo(409);
            assertThat(send(
                                    first,
                                    "PATCH",
                                    "members/ada",
                                    "{\"disabled\":true,\"version\":%d}".formatted(version),
                                    TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(eventually(second, text, 401)).isTrue();
            assertThat(send(first, "PATCH", "members/ada", "{\"disabled\":false}", TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(eventually(second, text, 200)).isTrue();
            assertThat(send(
                                    first,
                                    "DELETE",
                                    "members/ada/tokens/" + token.path("id").asText(),
                                    "",
                                    TOKEN)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(eventually(second, text, 401)).isTrue();
            assertThat(send(first, "DELETE", "members/ada/tokens/none", "", TOKEN)
                            .statusCode())
                    .isEqualTo(404);

            assertThat(read("errata.members").toString()).contains("ada").doesNotContain(text);
            assertThat(read("errata.audit"))
                    .anySatisfy(entry -> assertThat(entry)
                            .contains("\"action\":\"createMember\"", "\"actor\":\"admin\"", "\"status\":201"))
                    .anySatisfy(entry -> assertThat(entry)
                            .contains("\"action\":\"createMember\"", "\"actor\":\"ada\"", "\"status\":403"))
                    .noneSatisfy(entry -> assertThat(entry).contains(text));
        }
    }

    @Test
    void whatWasWrittenIsThereForAGatewayThatStartsLater() throws Exception {
        MemberRegister register = new MemberRegister(kafka, Clock.systemUTC(), new SecureRandom());
        assertThat(register.create("grace", Role.ADMIN)).isInstanceOf(MemberChange.Done.class);
        MemberChange made = register.createToken("grace", "", Optional.empty());
        String text = ((MemberChange.Done) made).fresh().orElseThrow().text();
        assertThat(register.change("grace", Optional.of(Role.VIEWER), Optional.empty(), OptionalLong.of(1)))
                .isInstanceOfSatisfying(
                        MemberChange.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(MemberChange.Reason.STALE_VERSION));
        try (MembersTopic later = MembersTopic.follow(kafka)) {
            assertThat(later.awaitReady(LIMIT)).isTrue();
            assertThat(later.current().byToken(text, Clock.systemUTC().instant()))
                    .map(entry -> entry.member().role())
                    .contains(Role.ADMIN);
        }
    }

    private static Server server(MembersTopic members, TopicWriter writer) {
        Clock clock = Clock.systemUTC();
        AdminToken administrator = new AdminToken(TOKEN);
        Sessions sessions = Sessions.of(administrator, clock);
        Callers callers = new Callers(
                administrator,
                () -> members.isReady() ? Optional.of(members.current()) : Optional.empty(),
                sessions,
                new FailedLogins(clock),
                clock);
        Access access = new Access(callers, AuditLog.of(writer, new SimpleMeterRegistry()), name -> name, clock);
        ServerBuilder server = Server.builder().http(0);
        new MembersApi(new MemberRegister(kafka, clock, new SecureRandom()), members).mount(server, access);
        new SessionApi(callers, sessions, "/").mount(server, access);
        return server.build();
    }

    private static boolean eventually(Server server, String token, int status) {
        int[] answered = {0};
        return Await.until(LIMIT, SLOWER_THAN_GUESSING, () -> {
            try {
                answered[0] = send(server, "GET", "session", "", token).statusCode();
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return answered[0] == status;
        });
    }

    private static List<String> read(String topic) {
        List<String> records = new ArrayList<>();
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>copyOf(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> records.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
        }
        return records;
    }

    private static HttpResponse<String> send(Server server, String method, String path, String body, String token)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.activeLocalPort() + "/api/v1/" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
