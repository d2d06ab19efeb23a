// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ThrownException;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every event that a real Sentry SDK sent is read as the truth says. */
class SentryCorpusTest {

    /** Members of an exception group and suppressed exceptions are no causes: their chain is shorter than the list. */
    private static final List<String> TREES = List.of("aggregate", "suppressed-1.4.0");

    private final PayloadParser envelopes = new SentryEnvelopeParser(TimestampRule.LIVE);
    private final PayloadParser stores = new SentryEventParser(TimestampRule.LIVE);
    private final Map<String, ErrorEvent> events = new HashMap<>();

    @Test
    void everyEventIsReadAsTheTruthSays() {
        readAll();
        List<JsonNode> truth = Corpus.lines("truth.jsonl").stream()
                .filter(line -> line.get("signal").asText().equals("sentry-event"))
                .toList();
        assertThat(events).hasSameSizeAs(truth);
        for (JsonNode line : truth) {
            ErrorEvent event =
                    Objects.requireNonNull(events.get(line.get("occ_id").asText()));
            assertThat(event.platform()).isEqualTo(line.get("platform").asText());
            assertThat(!event.exceptions().isEmpty())
                    .isEqualTo(line.get("has_exception").asBoolean());
            assertThat(!event.clientFingerprint().isEmpty())
                    .isEqualTo(line.get("client_fingerprint").asBoolean());
            if (!TREES.contains(line.get("variant").asText())) {
                assertThat(frames(event)).as(line.get("file").asText()).isEqualTo(frames(line));
            }
        }
    }

    private void readAll() {
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            String protocol = request.get("protocol").asText();
            if (!protocol.startsWith("sentry")) {
                continue;
            }
            CollectingSink sink = new CollectingSink();
            (protocol.endsWith("store") ? stores : envelopes).parse(Corpus.payload(request), sink);
            assertThat(sink.rejections).isEmpty();
            long expected = StreamSupport.stream(request.get("item_types").spliterator(), false)
                    .filter(type -> type.asText().equals("event"))
                    .count();
            assertThat(sink.events).hasSize((int) expected);
            assertThat(sink.others).isEqualTo(request.get("item_types").size() - (int) expected);
            sink.events.forEach(event -> events.put(event.id().toString(), event));
        }
    }

    private static List<Integer> frames(ErrorEvent event) {
        List<Integer> frames = new ArrayList<>();
        for (ThrownException exception : event.exceptions().exceptions()) {
            frames.add(exception.stackTrace().frames().size());
        }
        return frames;
    }

    private static List<Integer> frames(JsonNode line) {
        List<Integer> frames = new ArrayList<>();
        line.get("frames").forEach(count -> frames.add(Math.min(count.asInt(), 250)));
        return frames;
    }
}
