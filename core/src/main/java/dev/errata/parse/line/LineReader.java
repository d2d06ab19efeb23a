// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.line;

import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads one JSON object into the fields and tags that it gives, whatever its logger calls them. */
final class LineReader {

    private static final FieldNames NO_NAMES = FieldNames.of();
    private static final Set<String> TAGS = Set.of("tags", "labels");
    private static final int MAX_DEPTH = 3;
    private static final int MAX_TAGS = 256;

    private final JsonReader json;
    private final Map<LineField, String> fields = new EnumMap<>(LineField.class);
    private final Map<String, String> tags = new LinkedHashMap<>();

    LineReader(JsonReader json) {
        this.json = json;
    }

    /** Reads the object that comes next, which must be one. */
    void read() {
        fields.clear();
        tags.clear();
        object("", 1);
    }

    /** What the line gives for the field, or empty. */
    String get(LineField field) {
        return fields.getOrDefault(field, "");
    }

    /** The pairs of {@code tags} and {@code labels}. */
    Map<String, String> tags() {
        return tags;
    }

    private void object(String prefix, int depth) {
        json.enterObject();
        while (json.nextField(NO_NAMES) != null) {
            String name = prefix + json.fieldName();
            JsonKind kind = json.peek();
            if (kind == JsonKind.OBJECT && TAGS.contains(name)) {
                readTags();
            } else if (kind == JsonKind.OBJECT && depth < MAX_DEPTH) {
                object(name + '.', depth + 1);
            } else {
                put(name);
            }
        }
    }

    private void readTags() {
        json.enterObject();
        while (json.nextField(NO_NAMES) != null) {
            String key = json.fieldName();
            String value = json.text();
            if (tags.size() < MAX_TAGS) {
                tags.put(key, value);
            }
        }
    }

    private void put(String name) {
        LineField field = LineField.named(name);
        if (field == null) {
            json.skip();
            return;
        }
        String text = json.text();
        String known = get(field);
        if (known.isEmpty() || (field == LineField.STACK && text.length() > known.length())) {
            fields.put(field, text);
        }
    }
}
