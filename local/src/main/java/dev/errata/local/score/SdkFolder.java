// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.local.traffic.Corpus;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.payload.Payloads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a folder of recorded requests: {@code index.jsonl} names them, {@code truth.jsonl} labels the errors in them by
 * event id or, for OTLP, by {@code file#position}.
 */
final class SdkFolder {

    private static final String SCORED_ROLE = "primary";

    private final Path folder;
    private final Payloads parsers = new Payloads(TimestampRule.HISTORY);

    SdkFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * One set for each SDK that has errors to score, by name.
     *
     * @throws IOException if a file is missing or not what it should be
     */
    List<LabelledSet> read() throws IOException {
        List<JsonLines.Entry> truth = new JsonLines(folder.resolve("truth.jsonl")).read();
        Map<String, ErrorEvent> events = events();
        Map<String, List<LabelledEvent>> bySdk = new TreeMap<>();
        for (JsonLines.Entry entry : truth) {
            String sdk = entry.text("sdk");
            String id = entry.text("occ_id");
            bySdk.computeIfAbsent(sdk, k -> new ArrayList<>())
                    .add(new LabelledEvent(
                            id,
                            sdk + '/' + entry.text("service"),
                            entry.text("local_issue"),
                            entry.text("role").equals(SCORED_ROLE),
                            events.get(id)));
        }
        return bySdk.entrySet().stream()
                .filter(set -> set.getValue().stream().anyMatch(LabelledEvent::scored))
                .map(set -> new LabelledSet(set.getKey(), false, set.getValue()))
                .toList();
    }

    private Map<String, ErrorEvent> events() throws IOException {
        Map<String, ErrorEvent> events = new HashMap<>();
        for (CorpusRequest request : Corpus.read(folder)) {
            Optional<Format> format = request.format();
            if (format.isPresent()) {
                collect(request, format.get(), events);
            }
        }
        return events;
    }

    private void collect(CorpusRequest request, Format format, Map<String, ErrorEvent> events) throws IOException {
        switch (format) {
            case OTLP_LOGS -> cut(request, OtlpCutter.logs(request.payload()), events);
            case OTLP_SPANS -> cut(request, OtlpCutter.spanEvents(request.payload()), events);
            default ->
                parse(request, request.payload())
                        .forEach(event -> events.put(event.id().toString(), event));
        }
    }

    private void cut(CorpusRequest request, List<OtlpCutter.Piece> pieces, Map<String, ErrorEvent> events) {
        for (OtlpCutter.Piece piece : pieces) {
            parse(request, piece.request())
                    .forEach(event -> events.put(request.name() + '#' + piece.position(), event));
        }
    }

    private List<ErrorEvent> parse(CorpusRequest request, byte[] bytes) {
        EventList found = new EventList();
        request.with(bytes).raw(request.project(), 0).ifPresent(raw -> parsers.parse(raw, found));
        return found.events();
    }
}
