// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.local.gateway.GatewaySender;
import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.traffic.BadRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a gateway said to requests that nobody can use.
 *
 * @param requests how many there were
 * @param findings one sentence for each that was not refused as it should be
 */
record Refusals(int requests, List<String> findings) {

    /** Nothing was sent. */
    static final Refusals NONE = new Refusals(0, List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    Refusals {
        findings = List.copyOf(findings);
    }

    /** Sends one of each kind. */
    static Refusals of(GatewaySender sender, IngestAccess access) throws IOException, InterruptedException {
        List<BadRequest> requests = BadRequest.all(access.id(), access.key());
        List<String> findings = new ArrayList<>();
        for (BadRequest bad : requests) {
            GatewaySender.Answer answer = sender.send(bad);
            JsonNode causes = JSON.readTree(answer.body()).path("causes");
            if (answer.status() != bad.status() || !causes.path(0).asText().equals(bad.reason())) {
                findings.add("%s: answered %d %s in place of %d %s"
                        .formatted(bad.name(), answer.status(), answer.body(), bad.status(), bad.reason()));
            }
        }
        return new Refusals(requests.size(), findings);
    }
}
