// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.gateway.TestGateway;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the adversarial corpus: the status that each must get, and how many events it must leave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdversarialTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("errata.home", ".."), "core/src/test/resources/corpus/sdk-dev");

    private final TestGateway gateway = new TestGateway("shop");
    private Client client = new Client(0);

    @BeforeAll
    void connect() {
        client = new Client(gateway.port());
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    static Stream<Case> cases() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve("adversarial/manifest.jsonl"))) {
            if (!line.isBlank()) {
                cases.add(new Case(json.readTree(line)));
            }
        }
        assertThat(cases).hasSize(103);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsAnsweredAsItMustBe(Case of) throws Exception {
        gateway.log.take();
        HttpResponse<byte[]> answer = client.send(of.text("method"), of.text("path"), of.headers(), of.body());
        assertThat(of.node.get("expect_status"))
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .anyMatch(status -> status.asInt() == answer.statusCode());
        Parsed parsed = Parsed.of(gateway.log.take());
        if (!of.node.get("expect_events").isNull()) {
            long ids =
                    parsed.events.stream().map(event -> event.id()).distinct().count();
            assertThat(ids).isEqualTo(of.node.get("expect_events").asLong());
            assertThat(parsed.rejections).isEmpty();
        }
    }

    record Case(JsonNode node) {

        String text(String name) {
            return node.get(name).asText();
        }

        Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            node.get("headers")
                    .fields()
                    .forEachRemaining(e -> headers.put(e.getKey(), e.getValue().asText()));
            return headers;
        }

        byte[] body() throws Exception {
            return node.get("file").isNull() ? new byte[0] : Files.readAllBytes(CORPUS.resolve(text("file")));
        }

        @Override
        public String toString() {
            return text("name");
        }
    }
}
