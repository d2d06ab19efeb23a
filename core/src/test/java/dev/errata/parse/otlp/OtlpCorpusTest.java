// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every error in real OpenTelemetry requests, protobuf and JSON, is read as the truth says. */
class OtlpCorpusTest {

    private final PayloadParser logs = new OtlpLogsParser(TimestampRule.LIVE);
    private final PayloadParser spans = new OtlpSpansParser(TimestampRule.LIVE);

    @Test
    void everyErrorIsReadInOrderAsTheTruthSays() {
        List<ErrorEvent> all = new ArrayList<>();
        Set<String> failures = new HashSet<>();
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            String file = Corpus.fileOf(request);
            if (!request.get("protocol").asText().startsWith("otlp") || file.contains("metrics")) {
                continue;
            }
            List<JsonNode> truth = Corpus.lines("truth.jsonl").stream()
                    .filter(line -> line.get("file").asText().equals(file))
                    .toList();
            List<ErrorEvent> events = read(request);
            assertThat(events).as(file).hasSameSizeAs(truth);
            for (int i = 0; i < truth.size(); i++) {
                check(events.get(i), truth.get(i));
                failures.add(truth.get(i).get("dup_group").asText());
            }
            all.addAll(events);
        }
        assertThat(all).hasSize(864);
        assertThat(all.stream().map(ErrorEvent::id)).doesNotHaveDuplicates();
        assertThat(all.stream().map(ErrorEvent::occurrence).distinct()).hasSameSizeAs(failures);
    }

    private List<ErrorEvent> read(JsonNode request) {
        CollectingSink sink = new CollectingSink();
        boolean isLog = Corpus.payload(request).format().equals(Format.OTLP_LOGS.wireName());
        (isLog ? logs : spans).parse(Corpus.payload(request), sink);
        assertThat(sink.rejections).isEmpty();
        return sink.events;
    }

    private static void check(ErrorEvent event, JsonNode truth) {
        String what = truth.get("occ_id").asText();
        assertThat(event.traceId()).as(what).isEqualTo(truth.get("trace_id").asText());
        assertThat(event.spanId()).as(what).isEqualTo(truth.get("span_id").asText());
        assertThat(event.service()).as(what).isEqualTo(truth.get("service").asText());
        assertThat(event.platform()).as(what).isEqualTo(truth.get("platform").asText());
        assertThat(!event.exceptions().isEmpty())
                .as(what)
                .isEqualTo(truth.get("has_exception").asBoolean());
    }
}
