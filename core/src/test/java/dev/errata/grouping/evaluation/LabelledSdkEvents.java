// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.model.ErrorEvent;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.PayloadParser;
import dev.errata.parse.TimestampRule;
import dev.errata.parse.sentry.SentryEnvelopeParser;
import dev.errata.parse.sentry.SentryEventParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Sentry events of real SDKs with the defect that one service's own events can tell, by SDK. */
final class LabelledSdkEvents {

    private LabelledSdkEvents() {}

    static Map<String, List<Labelled>> bySdk() {
        Map<String, ErrorEvent> events = eventsById();
        Map<String, List<Labelled>> all = new TreeMap<>();
        for (JsonNode occurrence : Corpus.lines("truth.jsonl")) {
            ErrorEvent event = events.get(occurrence.get("occ_id").asText());
            if (event != null && occurrence.get("role").asText().equals("primary")) {
                String sdk = occurrence.get("sdk").asText();
                all.computeIfAbsent(sdk, k -> new ArrayList<>())
                        .add(new Labelled(
                                occurrence.get("file").asText(),
                                sdk + "/" + occurrence.get("service").asText(),
                                occurrence.get("local_issue").asText(),
                                event));
            }
        }
        return all;
    }

    private static Map<String, ErrorEvent> eventsById() {
        PayloadParser envelopes = new SentryEnvelopeParser(TimestampRule.HISTORY);
        PayloadParser plain = new SentryEventParser(TimestampRule.HISTORY);
        CollectingSink sink = new CollectingSink();
        for (JsonNode request : Corpus.lines("index.jsonl")) {
            String protocol = request.get("protocol").asText();
            if (protocol.startsWith("sentry")) {
                boolean envelope = Corpus.fileOf(request).endsWith(".envelope");
                (envelope ? envelopes : plain).parse(Corpus.payload(request), sink);
            }
        }
        Map<String, ErrorEvent> byId = new HashMap<>();
        sink.events.forEach(event -> byId.put(event.id().toString(), event));
        return byId;
    }
}
