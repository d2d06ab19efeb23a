// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake;

import static dev.errata.gateway.TestGateway.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.gateway.TestGateway;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes come, there is an answer, it is no 5xx, and memory is given back. */
class DecoderProperties {

    private static TestGateway gateway = new TestGateway("shop");
    private static Client client = new Client(0);

    @BeforeContainer
    static void connect() {
        client = new Client(gateway.port());
    }

    @AfterContainer
    static void close() {
        gateway.close();
    }

    @Property(tries = 400)
    void envelopes(@ForAll("pieces") String body) throws Exception {
        holds("/api/42/envelope/?sentry_key=" + KEY, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 400)
    void storeRequests(@ForAll("pieces") String body) throws Exception {
        holds("/api/42/store/?sentry_key=" + KEY, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void randomBytesInAnyEncoding(
            @ForAll("paths") String path, @ForAll("encodings") String encoding, @ForAll byte[] body) throws Exception {
        holds(path, Map.of("Content-Encoding", encoding, "Content-Type", "application/x-protobuf"), body);
    }

    @Property(tries = 200)
    void tornGzip(@ForAll("paths") String path, @ForAll("pieces") String body, @ForAll int cut) throws Exception {
        byte[] packed = gzip(body.getBytes(StandardCharsets.UTF_8));
        byte[] torn = Arrays.copyOf(packed, Math.floorMod(cut, packed.length + 1));
        holds(path, Map.of("Content-Encoding", "gzip", "Content-Type", "application/json"), torn);
    }

    @Property(tries = 400)
    void telemetry(@ForAll("fields") byte[] body) throws Exception {
        holds("/v1/logs", Map.of("Content-Type", "application/x-protobuf"), body);
        holds("/v1/traces", Map.of("Content-Type", "application/x-protobuf"), body);
    }

    @Property(tries = 200)
    void telemetryAsJson(@ForAll("pieces") String body) throws Exception {
        holds("/v1/traces", Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                "/api/42/envelope/?sentry_key=" + KEY, "/api/42/store/?sentry_key=" + KEY, "/v1/logs", "/v1/traces");
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("", "gzip", "deflate", "br", "zstd", "gzip, br", "lzma");
    }

    /** Text of what the grammars know, in any order. */
    @Provide
    Arbitrary<String> pieces() {
        Arbitrary<String> known = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                "\"",
                ":",
                ",",
                "\n",
                "{}",
                "{}\n",
                "null",
                "NaN",
                "1e999",
                "-",
                "\\u0000",
                "\\",
                "{\"type\":\"event\"}\n",
                "{\"type\":\"event\",\"length\":3}\n",
                "{\"type\":\"attachment\"}\n",
                "\"length\":",
                "99999999999",
                "\"event_id\":",
                "\"exception\":",
                "\"values\":",
                "\"dsn\":\"x\"",
                "{\"message\":\"m\"}",
                "\"resourceSpans\":",
                "\"scopeSpans\":",
                "\"spans\":",
                "eyJh",
                "\uFEFF",
                "\u0000");
        return Arbitraries.frequencyOf(
                        Tuple.of(8, known), Tuple.of(1, Arbitraries.strings().ofMaxLength(5)))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Protobuf fields nested at random, some with wrong lengths. */
    @Provide
    Arbitrary<byte[]> fields() {
        Arbitrary<byte[]> leaf = Arbitraries.bytes().array(byte[].class).ofMaxSize(12);
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Combinators.combine(
                                Arbitraries.integers().between(1, 15),
                                Arbitraries.of(0, 1, 2, 2, 2, 2, 3, 5),
                                Arbitraries.integers().between(-1, 1),
                                inner)
                        .as(DecoderProperties::field),
                0,
                6);
    }

    private static byte[] field(int number, int wireType, int lie, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | wireType);
        if (wireType == 2) {
            out.write(Math.max(0, content.length + (content.length % 7 == 0 ? lie : 0)) & 0x7F);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static void holds(String path, Map<String, String> headers, byte[] body) throws Exception {
        int status = client.send("POST", path, headers, body).statusCode();
        assertThat(status).isLessThan(500);
        gateway.log.take();
        assertThat(gateway.metrics.get("errata.bodies.bytes").gauge().value()).isZero();
    }

    private static byte[] gzip(byte[] plain) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }
}
