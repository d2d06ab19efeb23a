// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.Firing;
import dev.errata.alerting.FiringJson;
import dev.errata.parse.MalformedPayload;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule set would have told.
 *
 * @param firings that went on and off, in the order of their times
 * @param suppressed one for each time that a rule was kept from firing
 */
public record Simulated(List<Firing> firings, List<Suppressed> suppressed) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<Firing> IN_ORDER = Comparator.comparingLong(Firing::startsAt)
            .thenComparing(Firing::key)
            .thenComparing(one -> !one.on());

    public Simulated {
        firings = firings.stream().sorted(IN_ORDER).toList();
        suppressed = suppressed.stream().sorted().toList();
    }

    /** Firings that went on: each is one notification. */
    public List<Firing> notifications() {
        return firings.stream().filter(Firing::on).toList();
    }

    /**
     * Of what the job told, one JSON object each.
     *
     * @throws MalformedPayload if one is no firing
     * @throws IllegalArgumentException if one is no evaluation
     */
    public static Simulated of(List<String> firings, List<String> evaluations) {
        return new Simulated(
                firings.stream()
                        .map(line -> FiringJson.parse(line.getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                evaluations.stream()
                        .map(Simulated::evaluation)
                        .filter(evaluation ->
                                evaluation.path("outcome").asText().equals("SUPPRESSED"))
                        .map(evaluation -> new Suppressed(
                                evaluation.path("rule").asText(),
                                evaluation.path("reason").asText()))
                        .toList());
    }

    private static JsonNode evaluation(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the JSON of an evaluation: " + e.getOriginalMessage(), e);
        }
    }
}
