// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A silence as JSON: with its project on the topic, with its state in the API. */
public final class SilenceJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SilenceJson() {}

    /** As people are shown it at that time. */
    public static ObjectNode shown(Silence silence, Instant now) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", silence.id())
                .put("state", silence.state(now).name().toLowerCase(Locale.ROOT));
        node.setAll(node(silence));
        return node;
    }

    /** As {@code errata.silences} carries it. */
    public static String write(Silence silence) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("id", silence.id()).put("project", silence.project());
        node.setAll(node(silence));
        return node.toString();
    }

    private static ObjectNode node(Silence silence) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode matchers = node.putArray("matchers");
        silence.matchers()
                .forEach(matcher -> matchers.addObject()
                        .put("name", matcher.name())
                        .put("value", matcher.value())
                        .put("is_regex", matcher.isRegex())
                        .put("is_equal", matcher.isEqual()));
        return node.put("starts_at", silence.startsAt().toString())
                .put("ends_at", silence.endsAt().toString())
                .put("created_by", silence.createdBy())
                .put("comment", silence.comment());
    }

    /** IllegalArgumentException when the bytes are no silence. */
    static Silence read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return new Silence(
                    node.path("id").asText(),
                    node.path("project").asText(),
                    matchers(node.path("matchers")),
                    Instant.parse(node.path("starts_at").asText()),
                    Instant.parse(node.path("ends_at").asText()),
                    node.path("created_by").asText(),
                    node.path("comment").asText());
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not the JSON of a silence", e);
        }
    }

    /** Matchers of a JSON array; IllegalArgumentException for what is none. */
    public static List<Matcher> matchers(JsonNode array) {
        List<Matcher> matchers = new ArrayList<>();
        for (JsonNode matcher : array) {
            matchers.add(new Matcher(
                    matcher.path("name").asText(),
                    matcher.path("value").asText(),
                    matcher.path("is_regex").asBoolean(false),
                    matcher.path("is_equal").asBoolean(true)));
        }
        return matchers;
    }
}
