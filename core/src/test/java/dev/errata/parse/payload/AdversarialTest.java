// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.Format;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edge cases of the wire protocols that parsing decides; transport and access are the intake's. */
class AdversarialTest {

    /** Refused by what stands around the payload: encoding, authentication, content type, path. */
    private static final List<String> DECIDED_BY_TRANSPORT = List.of(
            "enc-deflate",
            "enc-br",
            "enc-unknown",
            "enc-gzip-truncated",
            "enc-bomb",
            "auth-",
            "otlp-wrong-type",
            "otlp-json-as-pb",
            "otlp-metrics");

    private final PayloadParser payloads = new Payloads(TimestampRule.LIVE);

    static Stream<JsonNode> cases() {
        return Corpus.lines("adversarial/manifest.jsonl").stream()
                .filter(line -> !line.get("file").isNull())
                .filter(line -> DECIDED_BY_TRANSPORT.stream()
                        .noneMatch(name -> line.get("name").asText().startsWith(name)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void holdsAsManyEventsAsExpected(JsonNode line) throws IOException {
        CollectingSink sink = new CollectingSink();
        byte[] bytes = body(line);
        payloads.parse(Corpus.payload(format(line.get("path").asText()), bytes), sink);
        if (!line.get("expect_events").isNull()) {
            assertThat(sink.events)
                    .as(sink.rejections.toString())
                    .hasSize(line.get("expect_events").asInt());
        }
        boolean refused = line.get("expect_status").size() == 1
                && line.get("expect_status").get(0).asInt() == 400;
        if (refused) {
            assertThat(sink.rejections).hasSize(1);
        }
    }

    private static byte[] body(JsonNode line) throws IOException {
        byte[] bytes = Corpus.bytes(line.get("file").asText());
        if (!line.get("headers").path("Content-Encoding").asText().equals("gzip")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static Format format(String path) {
        if (path.contains("/store")) {
            return Format.SENTRY_EVENT;
        }
        if (path.contains("/envelope")) {
            return Format.SENTRY_ENVELOPE;
        }
        return path.contains("/logs") ? Format.OTLP_LOGS : Format.OTLP_SPANS;
    }
}
