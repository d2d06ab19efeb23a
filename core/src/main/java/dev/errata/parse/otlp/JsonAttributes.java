// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonReader;
import dev.errata.parse.otlp.Attributes.Attribute;
import java.util.ArrayList;
import java.util.List;

/** Reads attributes and values of OTLP/JSON: 64-bit integers come as strings or numbers. */
final class JsonAttributes {

    private static final FieldNames RESOURCE = FieldNames.of("attributes");
    private static final FieldNames SCOPE = FieldNames.of("name");
    private static final FieldNames KEY_VALUE = FieldNames.of("key", "value");
    private static final FieldNames VALUE = FieldNames.of(
            "stringValue", "boolValue", "intValue", "doubleValue", "arrayValue", "kvlistValue", "bytesValue");
    private static final FieldNames NESTED = FieldNames.of("values");

    private final JsonReader json;

    JsonAttributes(JsonReader json) {
        this.json = json;
    }

    Attributes resource() {
        Attributes attributes = Attributes.EMPTY;
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(RESOURCE)) != null) {
                if (name.equals("attributes")) {
                    attributes = list();
                } else {
                    json.skip();
                }
            }
        }
        return attributes;
    }

    String scopeName() {
        String scope = "";
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(SCOPE)) != null) {
                if (name.equals("name")) {
                    scope = json.text();
                } else {
                    json.skip();
                }
            }
        }
        return scope;
    }

    Attributes list() {
        Attributes attributes = Attributes.empty();
        if (json.enterArray()) {
            while (json.nextElement()) {
                attributes.add(keyValue());
            }
        }
        return attributes;
    }

    /** Reads a list of attributes only as far as they are wanted. */
    void list(AttributeSink sink) {
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    keyValue(sink);
                }
            }
        }
    }

    private void keyValue(AttributeSink sink) {
        String key = "";
        String value = "";
        String name;
        while ((name = json.nextField(KEY_VALUE)) != null) {
            if (name.equals("key")) {
                key = json.text();
            } else if (name.equals("value") && (key.isEmpty() || sink.wants(key))) {
                value = value();
            } else {
                json.skip();
            }
        }
        sink.put(key, value);
    }

    /** An {@code AnyValue} as text. */
    String value() {
        return any().value();
    }

    private Attribute keyValue() {
        String key = "";
        Attribute value = new Attribute("", "", true);
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(KEY_VALUE)) != null) {
                switch (name) {
                    case "key" -> key = json.text();
                    case "value" -> value = any();
                    default -> json.skip();
                }
            }
        }
        return new Attribute(key, value.value(), value.scalar());
    }

    /** The reader bounds how deep values may be nested. */
    private Attribute any() {
        String text = "";
        boolean scalar = true;
        if (json.enterObject()) {
            String name;
            while ((name = json.nextField(VALUE)) != null) {
                switch (name) {
                    case "stringValue", "boolValue", "intValue", "bytesValue" -> text = json.text();
                    case "doubleValue" -> text = real(json.text());
                    case "arrayValue", "kvlistValue" -> {
                        text = nested(name.equals("kvlistValue"));
                        scalar = false;
                    }
                    default -> json.skip();
                }
            }
        }
        return new Attribute("", text, scalar);
    }

    private static String real(String text) {
        try {
            return Double.toString(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return text; // kept as it was sent
        }
    }

    private String nested(boolean map) {
        List<String> parts = new ArrayList<>();
        if (json.enterObject()) {
            while (json.nextField(NESTED) != null) {
                if (!json.enterArray()) {
                    continue;
                }
                while (json.nextElement()) {
                    Attribute part = map ? keyValue() : any();
                    parts.add(map ? part.key() + '=' + part.value() : part.value());
                }
            }
        }
        return map ? "{" + String.join(", ", parts) + "}" : "[" + String.join(", ", parts) + "]";
    }
}
