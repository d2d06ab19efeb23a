// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of one command as text, whatever its kind needs; lists hold at most {@link #MAX_ITEMS} texts. */
final class CommandFields {

    /** Groups or fingerprints of one command at the most. */
    static final int MAX_ITEMS = 1_000;

    private static final FieldNames NAMES = FieldNames.of(
            "id", "project", "time", "actor", "kind", "groups", "into", "group", "fingerprints", "one", "other");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private CommandFields() {}

    /** Reads one JSON object and makes sure that nothing follows it. */
    static CommandFields read(JsonReader json) {
        CommandFields fields = new CommandFields();
        json.enterObject();
        String name;
        while ((name = json.nextField(NAMES)) != null) {
            if (json.peek() == JsonKind.ARRAY) {
                fields.lists.put(name, list(json));
            } else {
                fields.texts.put(name, json.text());
            }
        }
        json.finish();
        return fields;
    }

    private static List<String> list(JsonReader json) {
        List<String> items = new ArrayList<>();
        json.enterArray();
        while (json.nextElement()) {
            String item = json.text();
            if (items.size() <= MAX_ITEMS) {
                items.add(item);
            }
        }
        return items;
    }

    /** A field's text; empty if it is absent or not a text. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** A field's list, one longer than allowed if it is too long; empty if it is absent or no list. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }
}
