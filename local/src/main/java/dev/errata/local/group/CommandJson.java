// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.model.Command;
import dev.errata.model.RawPayload;
import dev.errata.parse.command.CommandParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes a command as {@code errata.commands} carries it. */
final class CommandJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandJson() {}

    /** One line; IllegalArgumentException with the reason if {@code track} would reject it. */
    static String write(Command command) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", command.id())
                .put("project", command.project())
                .put("time", Instant.ofEpochMilli(command.time()).toString())
                .put("actor", command.actor())
                .put("kind", command.action().kind());
        if (command.expectedRevision() != 0) {
            json.put("expected_revision", command.expectedRevision());
        }
        json.setAll(arguments(command));
        check(command, json.toString());
        return json.toString();
    }

    private static ObjectNode arguments(Command command) {
        try {
            return JSON.readValue(command.action().arguments(), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an action writes JSON", e);
        }
    }

    private static void check(Command command, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        new CommandParser()
                .parse(new RawPayload(command.project(), "", command.time(), "", "", bytes), read -> {}, rejection -> {
                    throw new IllegalArgumentException(rejection.detail());
                });
    }
}
