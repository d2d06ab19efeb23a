// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.alerting.rules.Rules;
import dev.errata.gateway.api.read.ReadQueries;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that hold: the defaults, and above them those that people gave, as {@code track} has read them. */
record StoredRules(ReadQueries queries) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * A rule that holds.
     *
     * @param changedAt when it was given; empty for a default
     * @param replacesDefault whether a default has the same id
     */
    record InForce(JsonNode rule, String changedAt, boolean replacesDefault) {

        boolean isGiven() {
            return !changedAt.isEmpty();
        }

        boolean isLookedAtIn(String project) {
            String tenant = rule.path("project").asText();
            return tenant.isEmpty() || tenant.equals(project);
        }

        ObjectNode json() {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("rule", rule);
            return node.put("source", isGiven() ? "given" : "default")
                    .put("replaces_default", replacesDefault)
                    .put("changed_at", isGiven() ? changedAt : null);
        }
    }

    /** By their ids. */
    SortedMap<String, InForce> inForce() {
        SortedMap<String, InForce> rules = new TreeMap<>();
        read(Rules.defaultsJson()).forEach(rule -> rules.put(rule.path("id").asText(), new InForce(rule, "", false)));
        for (ObjectNode row : queries.rows("api/rule/list_rules", Map.of())) {
            String id = row.path("id").asText();
            JsonNode rule = read(row.path("rule").asText());
            rules.put(id, new InForce(rule, row.path("changed_at").asText(), rules.containsKey(id)));
        }
        return rules;
    }

    /** Those that people gave, one JSON object each. */
    List<String> given() {
        return queries.rows("api/rule/list_rules", Map.of()).stream()
                .map(row -> read(row.path("rule").asText()).toString())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a rule that was read is JSON", e);
        }
    }
}
