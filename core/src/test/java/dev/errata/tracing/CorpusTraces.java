// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.grouping.Fingerprinter;
import dev.errata.grouping.GroupsInMemory;
import dev.errata.model.ErrorEvent;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.RawPayload;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.otlp.CollectedTraces;
import dev.errata.parse.payload.Payloads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traces of the recorded requests, assembled as the product does, with the labels that people gave their errors. */
final class CorpusTraces {

    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, List<Labelled>> errors = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> labels = new HashMap<>();
    private final GroupsInMemory groups = new GroupsInMemory();
    private final Fingerprinter fingerprinter = new Fingerprinter();

    /**
     * An error with what is known of it.
     *
     * @param truth the defect behind it, the same in all services
     * @param primary whether it tells of a failure of its own, not what another logger said already
     */
    record Labelled(GroupedError grouped, String id, String truth, String localIssue, boolean primary) {

        TracedError error() {
            return grouped.error();
        }
    }

    private CorpusTraces() {}

    static CorpusTraces read() {
        CorpusTraces traces = new CorpusTraces();
        for (JsonNode label : Corpus.lines("truth.jsonl")) {
            traces.labels
                    .computeIfAbsent(label.get("file").asText(), file -> new ArrayList<>())
                    .add(label);
        }
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            String file = Corpus.fileOf(request);
            if (request.get("protocol").asText().startsWith("otlp") && !file.contains("metrics")) {
                traces.add(file, Corpus.payload(request));
            }
        }
        return traces;
    }

    private void add(String file, RawPayload payload) {
        if (file.contains(".traces.")) {
            CollectedTraces.in(payload)
                    .traces
                    .forEach((trace, list) ->
                            spans.computeIfAbsent(trace, t -> new ArrayList<>()).addAll(list));
        }
        CollectingSink sink = new CollectingSink();
        new Payloads(TimestampRule.LIVE).parse(payload, sink);
        List<JsonNode> truth = labels.getOrDefault(file, List.of());
        for (int i = 0; i < sink.events.size(); i++) {
            add(sink.events.get(i), truth.get(i));
        }
    }

    private void add(ErrorEvent event, JsonNode label) {
        TracedError error = TracedErrors.of(new FingerprintedEvent(event, fingerprinter.fingerprint(event)))
                .orElseThrow();
        errors.computeIfAbsent(error.traceId(), trace -> new ArrayList<>())
                .add(new Labelled(
                        new GroupedError(error, groups.place(event).group()),
                        label.get("occ_id").asText(),
                        label.get("truth").asText(),
                        label.get("local_issue").asText(),
                        label.get("role").asText().equals("primary")));
    }

    /** The errors of each trace that has one. */
    Map<String, List<Labelled>> errors() {
        return errors;
    }

    List<Span> spans(String traceId) {
        return spans.getOrDefault(traceId, List.of());
    }

    AssembledTrace assembled(String traceId) {
        List<GroupedError> grouped = errors.getOrDefault(traceId, List.of()).stream()
                .map(Labelled::grouped)
                .toList();
        return new AssembledTrace("shop", traceId, 1, Corpus.RECEIVED_AT, false, true, spans(traceId), grouped);
    }
}
