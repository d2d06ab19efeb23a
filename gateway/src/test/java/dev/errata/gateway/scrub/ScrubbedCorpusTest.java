// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.grouping.Fingerprinter;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.RawPayload;
import dev.errata.model.Rejection;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.ParseSink;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import dev.errata.parse.sentry.EnvelopeSplitter;
import dev.errata.parse.sentry.StoreBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real clients sent, before and after: grouping must not notice that secrets are gone. */
class ScrubbedCorpusTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("errata.home")).resolve("core/src/test/resources/corpus/sdk-dev");
    private static final long RECEIVED_AT = 1_795_451_400_000L;

    private final Scrubber scrubber = Scrubber.of(ScrubRules.DEFAULT);

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> name.matches(".*\\.(envelope|json|pb|bin)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void fingerprintsAreTheSameBeforeAndAfter(String file) throws IOException {
        for (RawPayload payload : payloads(file)) {
            byte[] scrubbed = scrubber.scrub(Format.of(payload.format()).orElseThrow(), payload.bytes());
            assertThat(outcome(payload, scrubbed)).isEqualTo(outcome(payload, payload.bytes()));
        }
    }

    @Test
    void nearlyAllPayloadsOfRealClientsKeepEveryByte() throws IOException {
        int all = 0;
        int same = 0;
        for (String file : files()) {
            for (RawPayload payload : payloads(file)) {
                all++;
                byte[] bytes = payload.bytes();
                same += scrubber.scrub(Format.of(payload.format()).orElseThrow(), bytes) == bytes ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(500);
        assertThat(same).isGreaterThan(all / 2);
    }

    @Test
    void validJsonOfRealClientsStaysValid() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String file : files()) {
            if (!file.startsWith("adversarial") && file.endsWith(".json")) {
                for (RawPayload payload : payloads(file)) {
                    byte[] scrubbed = scrubber.scrub(Format.of(payload.format()).orElseThrow(), payload.bytes());
                    assertThat(json.readTree(scrubbed)).as(file).isNotNull();
                }
            }
        }
    }

    /** The pieces of a request as they would be written to Kafka. */
    private static List<RawPayload> payloads(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        if (file.contains("logs") && !file.endsWith(".envelope")) {
            return List.of(payload(Format.OTLP_LOGS, bytes));
        }
        if (file.contains("traces") || file.contains("otlp")) {
            return List.of(payload(Format.OTLP_SPANS, bytes));
        }
        List<RawPayload> items = new ArrayList<>();
        try {
            if (file.endsWith(".envelope") || file.contains("-env-") || file.contains("polite")) {
                new EnvelopeSplitter()
                        .split(
                                bytes,
                                item -> items.add(payload(
                                        Format.SENTRY_EVENT,
                                        Arrays.copyOfRange(item.bytes(), item.from(), item.to()))));
                return items;
            }
            return List.of(payload(Format.SENTRY_EVENT, StoreBody.decode(bytes)));
        } catch (MalformedPayload refused) {
            return items;
        }
    }

    private static RawPayload payload(Format format, byte[] bytes) {
        return new RawPayload("shop", format.wireName(), RECEIVED_AT, "", "test", bytes);
    }

    private static List<String> outcome(RawPayload payload, byte[] bytes) {
        List<String> outcome = new ArrayList<>();
        Fingerprinter fingerprinter = new Fingerprinter();
        ParseSink sink = new ParseSink() {
            @Override
            public void event(ErrorEvent event) {
                outcome.add(event.timestamp() + " "
                        + fingerprinter.fingerprint(event).keys());
            }

            @Override
            public void rejection(Rejection rejection) {
                outcome.add("rejected: " + rejection.reason());
            }

            @Override
            public void notAnError() {
                outcome.add("no error");
            }
        };
        new Payloads(TimestampRule.LIVE)
                .parse(
                        new RawPayload(
                                payload.project(), payload.format(), payload.receivedAt(), "", payload.origin(), bytes),
                        sink);
        return outcome;
    }
}
