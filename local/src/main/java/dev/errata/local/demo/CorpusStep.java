// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.clickhouse.Queries;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.local.traffic.PayloadSender;
import dev.errata.local.traffic.SentPayload;
import dev.errata.parse.PayloadParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sends the requests of real clients, those only whose events are not stored yet: their ids and times are fixed, so
 * sending them again would only count them again.
 */
final class CorpusStep {

    private final Queries queries;
    private final PayloadParser parser;

    CorpusStep(Queries queries, PayloadParser parser) {
        this.queries = queries;
        this.parser = parser;
    }

    /** What was sent now, and what all requests must have become. */
    record Outcome(int sent, ExpectedItems expected) {}

    Outcome send(List<CorpusRequest> requests, PayloadSender sender) throws InterruptedException {
        Set<String> stored = stored(requests);
        List<CorpusRequest> missing = new ArrayList<>();
        List<SentPayload> earlier = new ArrayList<>();
        for (CorpusRequest request : requests) {
            SentPayload payload = new SentPayload(request.name(), request.raw(System.currentTimeMillis()));
            if (isStored(payload, stored)) {
                earlier.add(payload);
            } else {
                missing.add(request);
            }
        }
        ExpectedItems now = ExpectedItems.of(sender.sendCorpus(missing), parser);
        ExpectedItems before = ExpectedItems.of(earlier, parser);
        return new Outcome(missing.size(), now.plus(before));
    }

    private boolean isStored(SentPayload payload, Set<String> stored) {
        ExpectedItems items = ExpectedItems.of(List.of(payload), parser);
        return !items.events().isEmpty()
                && items.rejections().isEmpty()
                && items.events().stream().allMatch(event -> stored.contains(event.project() + " " + event.id()));
    }

    private Set<String> stored(List<CorpusRequest> requests) {
        Set<String> projects = new TreeSet<>();
        requests.forEach(request -> projects.add(request.raw(0).project()));
        Set<String> stored = new HashSet<>();
        for (List<String> row : queries.run("audit/ids_of_projects", Map.of("projects", SqlList.of(projects)))
                .rows()) {
            stored.add(row.get(0) + " " + row.get(1));
        }
        return stored;
    }
}
