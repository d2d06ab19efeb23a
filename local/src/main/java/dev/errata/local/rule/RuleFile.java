// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.rules.RuleParser;
import dev.errata.model.RawPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a file, which holds one JSON object or an array of them.
 *
 * @param rules those that can be used
 * @param errors one line for each that cannot
 */
record RuleFile(List<GivenRule> rules, List<String> errors) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    RuleFile {
        rules = List.copyOf(rules);
        errors = List.copyOf(errors);
    }

    static RuleFile parse(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return new RuleFile(List.of(), List.of("the file is no JSON: " + e.getOriginalMessage() + place(e)));
        }
        if (!root.isArray()) {
            return new Reading().read("the rule", root).done();
        }
        Reading reading = new Reading();
        for (int i = 0; i < root.size(); i++) {
            reading.read("rule " + (i + 1), root.get(i));
        }
        return reading.done();
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
    }

    private static final class Reading {
        private final RuleParser parser = new RuleParser();
        private final List<GivenRule> rules = new ArrayList<>();
        private final List<String> errors = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        Reading read(String name, JsonNode node) {
            String json = node.toString();
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            String id = node.path("id").asText();
            String who = id.isEmpty() ? name : "%s (%s)".formatted(name, id);
            parser.parse(
                    new RawPayload("", "", 0, "", "", bytes),
                    rule -> rules.add(new GivenRule(rule, json)),
                    rejection -> errors.add(who + ": " + rejection.detail()));
            if (!id.isEmpty() && !ids.add(id)) {
                errors.add(who + ": another rule of the file has the same id");
            }
            return this;
        }

        RuleFile done() {
            if (rules.isEmpty() && errors.isEmpty()) {
                errors.add("the file holds no rule");
            }
            return new RuleFile(rules, errors);
        }
    }
}
