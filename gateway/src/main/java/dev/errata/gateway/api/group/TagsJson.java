// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the distribution of tags of its rows. */
final class TagsJson {

    private TagsJson() {}

    static ObjectNode of(List<ObjectNode> rows) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("events", 0);
        ArrayNode tags = answer.putArray("tags");
        for (ObjectNode row : rows) {
            answer.set("events", row.get("looked_at"));
            ObjectNode tag = tags.addObject();
            for (String column : List.of("key", "events", "distinct")) {
                tag.set(column, row.get(column));
            }
            values(tag.putArray("values"), row);
        }
        return answer;
    }

    private static void values(ArrayNode values, JsonNode row) {
        double all = row.path("events").asDouble();
        for (JsonNode value : row.path("values")) {
            values.addObject()
                    .put("value", value.path(0).asText())
                    .put("events", value.path(1).asLong())
                    .put("share", value.path(1).asLong() / all);
        }
    }
}
