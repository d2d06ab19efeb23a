// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A project as JSON, on the topic and in the interface. Its keys are in it as they are: a key ships in every browser page
 * that reports errors, can only send, and must be shown to people again to configure a client, which a hash could not.
 */
public final class ProjectJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProjectJson() {}

    /** All of it. */
    public static ObjectNode node(Project project) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", project.id())
                .put("name", project.name())
                .put("enabled", project.enabled())
                .put("createdAt", project.createdAt().toString())
                .put("version", project.version());
        project.keys()
                .forEach(key -> node.withArray("keys")
                        .addObject()
                        .put("key", key.value())
                        .put("label", key.label())
                        .put("enabled", key.enabled())
                        .put("createdAt", key.createdAt().toString()));
        node.set("settings", SettingsJson.write(project.settings()));
        return node;
    }

    static byte[] write(Project project) {
        try {
            return MAPPER.writeValueAsBytes(node(project));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    /** IllegalArgumentException when the bytes are no project. */
    static Project read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            List<IngestKey> keys = new ArrayList<>();
            for (JsonNode key : node.path("keys")) {
                keys.add(new IngestKey(
                        key.path("key").asText(),
                        key.path("label").asText(),
                        key.path("enabled").asBoolean(),
                        Instant.parse(key.path("createdAt").asText())));
            }
            return new Project(
                    node.path("id").asLong(),
                    node.path("name").asText(),
                    node.path("enabled").asBoolean(),
                    Instant.parse(node.path("createdAt").asText()),
                    node.path("version").asLong(),
                    keys,
                    SettingsJson.read(node.path("settings"), ProjectSettings.DEFAULT));
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not the JSON of a project", e);
        }
    }
}
