// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays out the explanation of a placement for a terminal: one line a field, whatever the fields are. */
public final class ExplanationText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NAME_WIDTH = 16;
    private static final int LINE = 100;

    /** What {@code by} means in words. */
    private static final Map<String, String> BY = Map.of(
            "founded", "none of its keys was known and nothing was similar enough: it founds the group",
            "template", "a message without a stack whose template differs in a few words",
            "similar", "similar enough: the score reaches the threshold",
            "overflow", "the project opened too many groups in that minute",
            "K0", "K0, the rule of the client or the user, is known",
            "K1", "K1, type and in-app frames, is known",
            "K2", "K2, type, message template and crash site, is known",
            "K3", "K3, type and the top three in-app frames, is known");

    private final List<String> lines = new ArrayList<>();

    private ExplanationText() {}

    /** The lines of an explanation, each after the margin; text that is no JSON stays as it is. */
    public static List<String> lines(String explanation, String margin) {
        return lines(explanation, margin, Set.of());
    }

    /** As {@link #lines(String, String)}, without the fields of these names. */
    static List<String> lines(String explanation, String margin, Set<String> without) {
        JsonNode json;
        try {
            json = JSON.readTree(explanation);
        } catch (JsonProcessingException notJson) {
            return List.of(margin + explanation);
        }
        ExplanationText text = new ExplanationText();
        json.fields().forEachRemaining(field -> {
            if (!without.contains(field.getKey())) {
                text.field(field.getKey(), field.getValue(), margin);
            }
        });
        return text.lines;
    }

    private void object(JsonNode object, String margin) {
        object.fields().forEachRemaining(field -> field(field.getKey(), field.getValue(), margin));
    }

    private void field(String name, JsonNode value, String margin) {
        String label = margin + pad(name.replace('_', ' '));
        String flat = flat(value);
        if (value.isArray() && (value.size() > 1 || label.length() + flat.length() > LINE)) {
            lines.add((margin + name.replace('_', ' ')).stripTrailing());
            value.forEach(element -> lines.add(margin + "    " + flat(element)));
        } else if (value.isObject() && label.length() + flat.length() > LINE) {
            lines.add(margin + name.replace('_', ' '));
            object(value, margin + "    ");
        } else {
            lines.add((label + (name.equals("by") ? BY.getOrDefault(flat, flat) : flat)).stripTrailing());
        }
    }

    private static String flat(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return String.format(Locale.ROOT, "%.3f", value.doubleValue());
        }
        if (!value.isContainerNode()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        if (value.isObject()) {
            value.fields()
                    .forEachRemaining(
                            field -> parts.add(field.getKey().replace('_', ' ') + ' ' + flat(field.getValue())));
        } else {
            value.forEach(element -> parts.add(flat(element)));
        }
        return String.join(", ", parts);
    }

    private static String pad(String name) {
        return name.length() >= NAME_WIDTH ? name + ' ' : name + " ".repeat(NAME_WIDTH - name.length());
    }
}
