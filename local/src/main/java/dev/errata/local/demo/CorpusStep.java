// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.clickhouse.Queries;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.gateway.GatewaySender;
import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.traffic.CorpusRequest;
import dev.errata.local.traffic.SentPayload;
import dev.errata.parse.PayloadParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sends the requests of real clients to the gateway, those only whose events are not stored yet: their ids and times are
 * fixed, so sending them again would only count them again.
 */
final class CorpusStep {

    private static final int OK = 200;

    private final Queries queries;
    private final PayloadParser parser;

    CorpusStep(Queries queries, PayloadParser parser) {
        this.queries = queries;
        this.parser = parser;
    }

    /** How many were sent now, and what all requests must have become. */
    record Outcome(int sent, ExpectedItems expected) {}

    /** Sends; IOException if the gateway does not take one of them. */
    Outcome send(List<CorpusRequest> requests, GatewaySender sender, GatewayProjects projects)
            throws IOException, InterruptedException {
        Set<String> stored = stored(requests);
        Map<String, IngestAccess> accesses = new HashMap<>();
        List<SentPayload> payloads = new ArrayList<>();
        int sent = 0;
        for (CorpusRequest request : requests) {
            if (!accesses.containsKey(request.project())) {
                accesses.put(request.project(), projects.ensure(request.project()));
            }
            var payload = request.raw(request.project(), System.currentTimeMillis())
                    .map(raw -> new SentPayload(request.name(), raw));
            payload.ifPresent(payloads::add);
            if (payload.filter(known -> isStored(known, stored)).isEmpty()) {
                deliver(request, sender, accesses.get(request.project()));
                sent++;
            }
        }
        return new Outcome(sent, ExpectedItems.of(payloads, parser));
    }

    private static void deliver(CorpusRequest request, GatewaySender sender, IngestAccess access)
            throws IOException, InterruptedException {
        GatewaySender.Answer answer = sender.send(request, access);
        if (answer.status() != OK) {
            throw new IOException(
                    "the gateway answered %s with %d: %s".formatted(request, answer.status(), answer.body()));
        }
    }

    private boolean isStored(SentPayload payload, Set<String> stored) {
        ExpectedItems items = ExpectedItems.of(List.of(payload), parser);
        return !items.events().isEmpty()
                && items.rejections().isEmpty()
                && items.events().stream().allMatch(event -> stored.contains(event.project() + " " + event.id()));
    }

    private Set<String> stored(List<CorpusRequest> requests) {
        Set<String> projects = new TreeSet<>();
        requests.forEach(request -> projects.add(request.project()));
        Set<String> stored = new HashSet<>();
        for (List<String> row : queries.run("audit/ids_of_projects", Map.of("projects", SqlList.of(projects)))
                .rows()) {
            stored.add(row.get(0) + " " + row.get(1));
        }
        return stored;
    }
}
