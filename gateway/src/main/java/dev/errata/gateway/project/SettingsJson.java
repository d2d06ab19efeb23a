// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.scrub.ScrubRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The settings of a project as JSON; what is read may be a part, which changes only what it names. */
public final class SettingsJson {
    private static final String ORIGINS = "allowedOrigins";
    private static final String SCRUBBING = "scrubbing";
    private static final String LIMITS = "rateLimits";
    private static final String SAMPLE_RATE = "sampleRate";

    private SettingsJson() {}

    /** All of them. */
    public static ObjectNode write(ProjectSettings settings) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(ORIGINS, list(settings.allowedOrigins()));
        ScrubRules rules = settings.scrubbing();
        ObjectNode scrubbing =
                node.putObject(SCRUBBING).put("enabled", rules.enabled()).put("defaults", rules.defaults());
        scrubbing.set("keys", list(rules.keys()));
        scrubbing.set("patterns", list(rules.patterns()));
        scrubbing.set("exclusions", list(rules.exclusions()));
        RateLimits limits = settings.rateLimits();
        node.putObject(LIMITS)
                .put("keyPerSecond", limits.keyPerSecond())
                .put("keyBurst", limits.keyBurst())
                .put("projectPerMinute", limits.projectPerMinute());
        return node.put(SAMPLE_RATE, settings.sampleRate());
    }

    /** The settings with what the object names changed; IllegalArgumentException for unknown names and wrong values. */
    public static ProjectSettings apply(JsonNode object, ProjectSettings settings) {
        requireNames(object, "the settings", Set.of(ORIGINS, SCRUBBING, LIMITS, SAMPLE_RATE));
        if (object.has(SCRUBBING)) {
            requireNames(
                    object.get(SCRUBBING), SCRUBBING, Set.of("enabled", "defaults", "keys", "patterns", "exclusions"));
        }
        if (object.has(LIMITS)) {
            requireNames(object.get(LIMITS), LIMITS, Set.of("keyPerSecond", "keyBurst", "projectPerMinute"));
        }
        return read(object, settings);
    }

    /** As {@link #apply}, but names that a later version wrote are passed over. */
    static ProjectSettings read(JsonNode object, ProjectSettings settings) {
        return new ProjectSettings(
                strings(object, ORIGINS, settings.allowedOrigins()),
                object.has(SCRUBBING) ? rules(object.get(SCRUBBING), settings.scrubbing()) : settings.scrubbing(),
                object.has(LIMITS) ? limits(object.get(LIMITS), settings.rateLimits()) : settings.rateLimits(),
                number(object, SAMPLE_RATE, settings.sampleRate()));
    }

    /** IllegalArgumentException unless it is an object that has only these names. */
    public static void requireNames(JsonNode object, String what, Set<String> names) {
        if (!object.isObject()) {
            throw new IllegalArgumentException(what + " must be an object");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("%s have no '%s'".formatted(what, name));
            }
        });
    }

    private static ScrubRules rules(JsonNode object, ScrubRules rules) {
        return new ScrubRules(
                flag(object, "enabled", rules.enabled()),
                flag(object, "defaults", rules.defaults()),
                strings(object, "keys", rules.keys()),
                strings(object, "patterns", rules.patterns()),
                strings(object, "exclusions", rules.exclusions()));
    }

    private static RateLimits limits(JsonNode object, RateLimits limits) {
        return new RateLimits(
                count(object, "keyPerSecond", limits.keyPerSecond()),
                count(object, "keyBurst", limits.keyBurst()),
                count(object, "projectPerMinute", limits.projectPerMinute()));
    }

    private static boolean flag(JsonNode object, String name, boolean otherwise) {
        JsonNode value = object.path(name);
        return value.isMissingNode()
                ? otherwise
                : require(value.isBoolean(), value, name, "true or false").booleanValue();
    }

    private static int count(JsonNode object, String name, int otherwise) {
        JsonNode value = object.path(name);
        return value.isMissingNode()
                ? otherwise
                : require(value.isInt(), value, name, "a whole number below 2^31")
                        .intValue();
    }

    private static double number(JsonNode object, String name, double otherwise) {
        JsonNode value = object.path(name);
        return value.isMissingNode()
                ? otherwise
                : require(value.isNumber(), value, name, "a number").doubleValue();
    }

    private static List<String> strings(JsonNode object, String name, List<String> otherwise) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        require(value.isArray(), value, name, "a list of strings");
        List<String> strings = new ArrayList<>();
        value.forEach(entry -> strings.add(
                require(entry.isTextual(), entry, name, "a list of strings").textValue()));
        return strings;
    }

    private static JsonNode require(boolean fits, JsonNode value, String name, String wanted) {
        if (!fits) {
            throw new IllegalArgumentException("'%s' must be %s".formatted(name, wanted));
        }
        return value;
    }

    private static ArrayNode list(List<String> strings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        strings.forEach(list::add);
        return list;
    }
}
