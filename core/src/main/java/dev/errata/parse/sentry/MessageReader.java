// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a message in its forms: a string, or an object with template, parameters and the formatted text. */
final class MessageReader {

    private static final FieldNames ENTRY = FieldNames.of("message", "formatted", "params");
    private static final FieldNames NONE = FieldNames.of();
    private static final int MAX_PARAMETERS = 32;

    private final JsonReader json;
    private String text = "";
    private String template = "";

    MessageReader(JsonReader json) {
        this.json = json;
    }

    /** The message as formatted by the last {@link #read}; empty if there was none. */
    String text() {
        return text;
    }

    /** The message before formatting, if the client sent it apart. */
    String template() {
        return template;
    }

    void clear() {
        text = "";
        template = "";
    }

    /** Reads what comes next; false and null mean that there is no message. */
    void read() {
        clear();
        JsonKind kind = json.peek();
        if (kind == JsonKind.OBJECT) {
            entry();
        } else if (kind == JsonKind.FALSE) {
            json.skip();
        } else {
            text = json.text();
        }
    }

    private void entry() {
        json.enterObject();
        String message = "";
        String formatted = "";
        Map<String, String> parameters = Map.of();
        String name;
        while ((name = json.nextField(ENTRY)) != null) {
            switch (name) {
                case "message" -> message = json.text();
                case "formatted" -> formatted = json.text();
                case "params" -> parameters = parameters();
                default -> json.skip();
            }
        }
        text = formatted.isEmpty() ? MessageTemplate.fill(message, parameters) : formatted;
        template = parameters.isEmpty() && text.equals(message) ? "" : message;
    }

    /** Named parameters by name, listed ones by their index. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (json.peek() == JsonKind.OBJECT) {
            json.enterObject();
            while (json.nextField(NONE) != null) {
                put(parameters, json.fieldName());
            }
        } else if (json.enterArray()) {
            for (int i = 0; json.nextElement(); i++) {
                put(parameters, Integer.toString(i));
            }
        }
        return parameters;
    }

    private void put(Map<String, String> parameters, String key) {
        if (parameters.size() < MAX_PARAMETERS) {
            parameters.put(key, json.textOrJson());
        } else {
            json.skip();
        }
    }
}
