// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.model.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScrubberProperties {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Format> FORMATS =
            List.of(Format.SENTRY_EVENT, Format.ERRATA_JSON, Format.TEXT, Format.OTLP_LOGS, Format.OTLP_SPANS);

    private final Scrubber scrubber = Scrubber.of(ScrubRules.DEFAULT);

    @Property(tries = 3_000)
    void noBytesMakeItFail(@ForAll("bytes") byte[] bytes) {
        for (Format format : FORMATS) {
            assertThat(scrubber.scrub(format, bytes)).isNotNull();
        }
    }

    @Property(tries = 3_000)
    void whatWasScrubbedStaysAsItIs(@ForAll("texts") String text) {
        for (Format format : FORMATS) {
            byte[] once = scrubber.scrub(format, text.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(scrubber.scrub(format, once), StandardCharsets.UTF_8))
                    .isEqualTo(new String(once, StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 2_000)
    void jsonStaysJsonOfTheSameShape(@ForAll("documents") JsonNode document) throws IOException {
        JsonNode scrubbed = JSON.readTree(scrubber.scrub(Format.SENTRY_EVENT, JSON.writeValueAsBytes(document)));
        assertThat(shape(scrubbed)).isEqualTo(shape(document));
    }

    @Property(tries = 2_000)
    void plainWordsUnderPlainNamesKeepEveryByte(@ForAll("harmless") JsonNode document) throws IOException {
        byte[] payload = JSON.writeValueAsBytes(document);
        assertThat(scrubber.scrub(Format.SENTRY_EVENT, payload)).isSameAs(payload);
    }

    @Property(tries = 2_000)
    void aSecretNeverSurvivesItsName(@ForAll("documents") JsonNode document) throws IOException {
        ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
        wrapped.set("before", document);
        wrapped.put("userPassword", "correct horse \"battery\" staple");
        wrapped.set("after", document);
        String scrubbed = new String(
                scrubber.scrub(Format.SENTRY_EVENT, JSON.writeValueAsBytes(wrapped)), StandardCharsets.UTF_8);
        assertThat(scrubbed).doesNotContain("horse").doesNotContain("battery");
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<byte[]> likely = texts().map(text -> text.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(any, likely);
    }

    /** Pieces that mean something to a scanner, in any order. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        ":",
                        ",",
                        "=",
                        "=>",
                        "\\",
                        "\\\"",
                        "\\u003d",
                        "\\n",
                        "\n",
                        " ",
                        "--",
                        "-",
                        ".",
                        "://",
                        "@",
                        "&",
                        "?",
                        "password",
                        "token",
                        "key",
                        "name",
                        "value",
                        "cookies",
                        "Cookie: a",
                        "user",
                        "x",
                        "4111111111111111",
                        "4111 1111 1111 1111",
                        "12",
                        "Bearer abc123def456",
                        "Basic dXNlcjpwYXNz",
                        "eyJhbGciOiJI.eyJzdWIiOiIx.c2ln",
                        "-----BEGIN PRIVATE KEY-----",
                        "-----END PRIVATE KEY-----",
                        "[Filtered]",
                        "null",
                        "é",
                        "\"a\":\"b\"",
                        "\n\u001a")
                .list()
                .ofMaxSize(24)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        return document(
                        Arbitraries.of(
                                "a", "password", "token", "cookies", "key", "name", "value", "modules", "function"),
                        Arbitraries.oneOf(texts(), Arbitraries.strings().ofMaxLength(12)),
                        3)
                .map(inner -> JsonNodeFactory.instance.objectNode().set("inner", inner));
    }

    @Provide
    Arbitrary<JsonNode> harmless() {
        return document(
                Arbitraries.of("type", "value", "function", "lineno", "in_app", "message", "größe"),
                Arbitraries.strings().withChars("abcdefgh 0123/_é\"\\\n").ofMaxLength(11),
                3);
    }

    private static Arbitrary<JsonNode> document(Arbitrary<String> names, Arbitrary<String> values, int depth) {
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                values.map(JsonNodeFactory.instance::textNode),
                Arbitraries.integers().map(JsonNodeFactory.instance::numberNode),
                Arbitraries.of(true, false).map(JsonNodeFactory.instance::booleanNode));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonNode> inner = document(names, values, depth - 1);
        Arbitrary<JsonNode> object = Arbitraries.maps(names, inner).ofMaxSize(4).map(members -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            members.forEach(node::set);
            return node;
        });
        Arbitrary<JsonNode> array = inner.list().ofMaxSize(3).map(members -> {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            members.forEach(node::add);
            return node;
        });
        return Arbitraries.oneOf(object, object, array, leaf);
    }

    /** The document without its texts and numbers. */
    private static JsonNode shape(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode shape = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> shape.set(member.getKey(), shape(member.getValue())));
            return shape;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode shape = JsonNodeFactory.instance.arrayNode();
            array.forEach(member -> shape.add(shape(member)));
            return shape;
        }
        return JsonNodeFactory.instance.nullNode();
    }
}
