// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.echo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.ErrorEvent;
import dev.errata.model.EventFlag;
import dev.errata.model.RawPayload;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both rules that find the reports of one failure, against what real SDKs sent and people labelled. */
class DuplicatesGoldenTest {

    @Test
    void reportsOfTelemetryThatShareAnOccurrenceAreOneFailure() {
        Map<String, Set<String>> truth = new HashMap<>();
        Map<String, Set<String>> found = new HashMap<>();
        for (JsonNode label : Corpus.lines("truth.jsonl")) {
            if (label.get("signal").asText().startsWith("otlp")) {
                add(truth, label.get("dup_group").asText(), label.get("occ_id").asText());
            }
        }
        telemetry().forEach((id, event) -> add(found, Long.toString(event.occurrence()), id));
        Figures figures = Figures.of(pairs(truth), pairs(found));
        System.out.println("same occurrence: " + figures);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void echoesOfSentryEventsAreThoseThatPeopleLabelled() {
        List<ErrorEvent> events = sentryEvents();
        Set<String> truth = new HashSet<>();
        for (JsonNode label : Corpus.lines("truth.jsonl")) {
            if (label.get("signal").asText().equals("sentry-event")
                    && label.get("role").asText().equals("echo")) {
                truth.add(label.get("occ_id").asText());
            }
        }
        Figures figures = Figures.of(truth, uncounted(events));
        System.out.println("echoes: " + figures);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
    }

    /** Echoes that meet the report they repeat. */
    private static Set<String> uncounted(List<ErrorEvent> events) {
        Set<Long> handled = new HashSet<>();
        events.stream()
                .filter(event -> event.flags().contains(EventFlag.ECHOED))
                .forEach(event -> Report.of(event).foundUnder(handled::add));
        Set<String> echoes = new HashSet<>();
        events.stream()
                .filter(event -> event.flags().contains(EventFlag.ECHO))
                .filter(event -> handled.contains(Report.of(event).lookedUpUnder()))
                .forEach(event -> echoes.add(event.id().toString()));
        return echoes;
    }

    private static List<ErrorEvent> sentryEvents() {
        List<ErrorEvent> events = new ArrayList<>();
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            if (request.get("protocol").asText().startsWith("sentry")) {
                events.addAll(parsed(request));
            }
        }
        return events;
    }

    private static Map<String, ErrorEvent> telemetry() {
        Map<String, ErrorEvent> events = new HashMap<>();
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            if (!request.get("protocol").asText().startsWith("sentry")) {
                List<ErrorEvent> of = parsed(request);
                String file = Corpus.fileOf(request);
                List<String> ids = occurrences().getOrDefault(file, List.of());
                assertThat(of).as(file).hasSameSizeAs(ids);
                for (int i = 0; i < ids.size(); i++) {
                    events.put(ids.get(i), of.get(i));
                }
            }
        }
        return events;
    }

    private static Map<String, List<String>> occurrences() {
        Map<String, List<String>> byFile = new HashMap<>();
        for (JsonNode label : Corpus.lines("truth.jsonl")) {
            byFile.computeIfAbsent(label.get("file").asText(), k -> new ArrayList<>())
                    .add(label.get("occ_id").asText());
        }
        return byFile;
    }

    private static List<ErrorEvent> parsed(JsonNode request) {
        CollectingSink sink = new CollectingSink();
        RawPayload payload = Corpus.payload(request);
        new Payloads(TimestampRule.HISTORY).parse(payload, sink);
        return sink.events;
    }

    private static void add(Map<String, Set<String>> groups, String group, String member) {
        groups.computeIfAbsent(group, k -> new HashSet<>()).add(member);
    }

    private static Set<String> pairs(Map<String, Set<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (Set<String> members : groups.values()) {
            List<String> sorted = members.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    pairs.add(sorted.get(i) + " " + sorted.get(j));
                }
            }
        }
        return pairs;
    }

    private record Figures(int truth, int found, int common) {

        static Figures of(Set<String> truth, Set<String> found) {
            Set<String> common = new HashSet<>(found);
            common.retainAll(truth);
            return new Figures(truth.size(), found.size(), common.size());
        }

        double precision() {
            return (double) common / found;
        }

        double recall() {
            return (double) common / truth;
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f (%d labelled, %d found)".formatted(precision(), recall(), truth, found);
        }
    }
}
