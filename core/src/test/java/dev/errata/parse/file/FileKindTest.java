// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.Format;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @Test
    void everyRequestOfTheCorpusIsKnownByItsContent() throws IOException {
        Payloads parsers = new Payloads(TimestampRule.HISTORY);
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            String expected = Corpus.payload(request).format();
            CollectingSink sink = new CollectingSink();
            parsers.parse(Corpus.payload(request), sink);
            boolean asSent = request.get("file").isNull();
            if (!asSent && !sink.events.isEmpty()) {
                assertThat(format(Corpus.payload(request).bytes()))
                        .as(Corpus.fileOf(request))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"disk full\",\"level\":\"error\"} | errata-json",
                "{\"event_id\":\"1\",\"exception\":\"Traceback …\",\"platform\":\"python\"} | errata-json",
                "{\"exception\":{\"type\":\"E\",\"message\":\"x\"}} | errata-json",
                "{\"type\":\"a\",\"message\":\"x\"} | errata-json",
                "{\"exception\":{\"values\":[]}} | sentry-event",
                "{\"event_id\":\"1\",\"platform\":\"java\",\"message\":\"x\"} | sentry-event",
                "{\"level\":\"error\",\"sdk\":{\"name\":\"sentry.php\"},\"message\":\"x\"} | sentry-event",
                "{\"resourceSpans\":[]} | otlp-spans",
                "'  [1]' | text",
                "java.lang.Error: x | text",
            })
    void documentIsKnownByItsFields(String content, String format) throws IOException {
        assertThat(format(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
    }

    @Test
    void twoLinesOfALogAreNoEnvelope() {
        String lines = "{\"message\":\"a\"}\n{\"type\":\"b\",\"message\":\"x\"}\n";

        assertThat(FileKind.of(lines.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.JSON);
    }

    @Test
    void namesTellBeforeContent() {
        assertThat(FileKind.of("a/B.NDJSON")).isEqualTo(FileKind.JSON);
        assertThat(FileKind.of("x.logs.pb")).isEqualTo(FileKind.OTLP_LOGS);
        assertThat(FileKind.of("x.traces.pb")).isEqualTo(FileKind.OTLP_SPANS);
        assertThat(FileKind.of("shop.log")).isEqualTo(FileKind.TEXT);
    }

    private static String format(byte[] content) throws IOException {
        PayloadCutter cutter = new PayloadCutter(FileKind.of(content), new ByteArrayInputStream(content));
        PayloadCutter.Cut cut = Objects.requireNonNull(cutter.next());
        return Format.of(cut.format()).orElseThrow().wireName();
    }
}
