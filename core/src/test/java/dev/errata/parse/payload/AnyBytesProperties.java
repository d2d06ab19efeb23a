// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Format;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** No bytes whatsoever make a parser throw or lose a payload without a word. */
class AnyBytesProperties {

    private final PayloadParser payloads = new Payloads(TimestampRule.LIVE);

    @Property(tries = 2_000)
    void anyBytesAreReadOrRejected(@ForAll Format format, @ForAll @Size(max = 300) byte[] bytes) {
        check(format, bytes);
    }

    @Property(tries = 2_000)
    void almostJsonIsReadOrRejected(@ForAll Format format, @ForAll("almostJson") String document) {
        check(format, document.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> almostJson() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\\",
                "null",
                "true",
                "1",
                "-1e9",
                "NaN",
                "\n",
                " ",
                "\"exception\":",
                "\"values\":",
                "\"type\":",
                "\"stacktrace\":",
                "\"frames\":",
                "{\"function\":\"f\"}",
                "\"message\":",
                "\"tags\":",
                "\"event_id\":",
                "\"resourceLogs\":",
                "\"scopeLogs\":",
                "\"logRecords\":",
                "\"attributes\":",
                "\"level\":\"error\"",
                "{\"type\":\"event\"}\n",
                "\"length\":5",
                "\"\\ud83d\"",
                "\"ü\"");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void realPayloadsWithBytesChangedAreReadOrRejected(
            @ForAll("realFile") String file, @ForAll int seed, @ForAll byte value) {
        byte[] bytes = Corpus.bytes(file).clone();
        for (int i = 0; i < 5; i++) {
            bytes[Math.floorMod(seed * 31 * (i + 1) + i, bytes.length)] = (byte) (value + i);
        }
        check(format(file), bytes);
    }

    @Property(tries = 1, generation = net.jqwik.api.GenerationMode.RANDOMIZED)
    void everyTruncationOfRealPayloadsIsReadOrRejected() {
        for (String file : FILES) {
            byte[] bytes = Corpus.bytes(file);
            int step = Math.max(1, bytes.length / 3_000);
            for (int length = 0; length < bytes.length; length += step) {
                check(format(file), Arrays.copyOf(bytes, length));
            }
        }
    }

    private static final List<String> FILES = List.of(
            "node-5/0001.event.json",
            "browser-raven-3/0003.event.json",
            "browser-10-dev/0003.event.envelope",
            "java-8/0001.event.envelope",
            "otel-java-agent/0006.logs.pb",
            "otel-java-agent/0005.traces.pb",
            "otel-node/0004.logs.json",
            "otel-node/0001.traces.json");

    @Provide
    Arbitrary<String> realFile() {
        return Arbitraries.of(FILES);
    }

    private static Format format(String file) {
        if (file.contains(".logs.")) {
            return Format.OTLP_LOGS;
        }
        if (file.contains(".traces.")) {
            return Format.OTLP_SPANS;
        }
        return file.endsWith(".envelope") ? Format.SENTRY_ENVELOPE : Format.SENTRY_EVENT;
    }

    private void check(Format format, byte[] bytes) {
        CollectingSink sink = new CollectingSink();
        payloads.parse(Corpus.payload(format, bytes), sink);
        boolean mayHoldNothing = format != Format.SENTRY_EVENT && format != Format.TEXT;
        assertThat(sink.events.size() + sink.rejections.size() + sink.others)
                .isGreaterThanOrEqualTo(mayHoldNothing && bytes.length > 0 ? 0 : 1);
    }
}
