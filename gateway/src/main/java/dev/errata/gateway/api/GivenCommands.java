// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.project.SettingsJson;
import dev.errata.model.Command;
import dev.errata.model.RawPayload;
import dev.errata.model.TriageAction.Ignore;
import dev.errata.parse.command.CommandParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes commands of what a member asks for, by the same reader as the job that decides upon them.
 *
 * @param actor the member
 * @param now when they ask
 */
record GivenCommands(String project, String actor, Instant now) {

    private static final Set<String> OURS = Set.of("id", "project", "time", "actor");
    private static final Map<String, Set<String>> FIELDS_OF_SEVERAL = Map.of(
            "merge", Set.of("kind", "groups", "into"),
            "split", Set.of("kind", "group", "fingerprints"),
            "not-same", Set.of("kind", "one", "other"));

    /** A command as {@code errata.commands} carries it. */
    record Given(String id, String json) {}

    /** IllegalArgumentException with the place and the reason if one of them cannot be used. */
    List<Given> read(List<JsonNode> asked) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            try {
                given.add(read(asked.get(i)));
            } catch (IllegalArgumentException e) {
                throw asked.size() == 1
                        ? e
                        : new IllegalArgumentException("command %d: %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        return given;
    }

    private Given read(JsonNode asked) {
        if (!asked.isObject()) {
            throw new IllegalArgumentException("a command is a JSON object");
        }
        asked.fieldNames().forEachRemaining(name -> {
            if (OURS.contains(name)) {
                throw new IllegalArgumentException("'%s' is not given, it follows from the request".formatted(name));
            }
        });
        Set<String> fields = FIELDS_OF_SEVERAL.get(asked.path("kind").asText());
        if (fields != null) {
            SettingsJson.requireNames(
                    asked, "the fields of " + asked.path("kind").asText(), fields);
        }
        String id = UUID.randomUUID().toString();
        ObjectNode whole = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("project", project)
                .put("time", now.toString())
                .put("actor", actor);
        whole.setAll((ObjectNode) asked);
        check(whole.toString());
        return new Given(id, whole.toString());
    }

    private void check(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        new CommandParser()
                .parse(
                        new RawPayload(project, "", now.toEpochMilli(), "", "", bytes),
                        this::refuseWhatEndsAtOnce,
                        rejection -> {
                            throw new IllegalArgumentException(rejection.detail());
                        });
    }

    private void refuseWhatEndsAtOnce(Command command) {
        if (command.action() instanceof Ignore ignore
                && ignore.until().time() != 0
                && ignore.until().time() <= now.toEpochMilli()) {
            throw new IllegalArgumentException("until is over");
        }
    }
}
