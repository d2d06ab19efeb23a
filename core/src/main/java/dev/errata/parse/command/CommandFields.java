// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.command;

import dev.errata.model.Fingerprint;
import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.Times;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of one command, checked one by one as they are asked for; lists hold at most {@link #MAX_ITEMS} texts. */
final class CommandFields {

    /** Groups or fingerprints of one command at the most. */
    static final int MAX_ITEMS = 1_000;

    private static final FieldNames NONE = FieldNames.of();
    private static final int MAX_TEXT = 200;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    private CommandFields() {}

    /** Reads one JSON object and makes sure that nothing follows it. */
    static CommandFields read(JsonReader json) {
        check(json.peek() == JsonKind.OBJECT, "a command is a JSON object");
        CommandFields fields = new CommandFields();
        json.enterObject();
        while (json.nextField(NONE) != null) {
            fields.readField(json.fieldName(), json);
        }
        json.finish();
        return fields;
    }

    private void readField(String name, JsonReader json) {
        check(names.add(name), name + " is given twice");
        switch (json.peek()) {
            case ARRAY -> lists.put(name, items(json));
            case OBJECT -> json.skip();
            case TEXT, NUMBER, TRUE, FALSE, NULL -> texts.put(name, json.text());
        }
    }

    /** One more than allowed if there are too many. */
    private static List<String> items(JsonReader json) {
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

    /** Fails if there is a field of another name. */
    void allowOnly(List<String> allowed, String kind) {
        for (String name : names) {
            check(allowed.contains(name), name + " does not go with " + kind);
        }
    }

    /** Whether a field is given, be it empty. */
    boolean has(String name) {
        return names.contains(name);
    }

    /** A text of at most 200 characters; empty if it is not given. */
    String text(String name) {
        return text(name, MAX_TEXT);
    }

    /** A text of at most that many characters; empty if it is not given. */
    String text(String name, int most) {
        check(!has(name) || texts.containsKey(name), name + " is not a text or number");
        String text = texts.getOrDefault(name, "");
        check(text.length() <= most, name + " is longer than " + most + " characters");
        return text;
    }

    /** A text that must be there. */
    String required(String name) {
        return required(name, MAX_TEXT);
    }

    String required(String name, int most) {
        String text = text(name, most);
        check(!text.isEmpty(), name + " is missing");
        return text;
    }

    /** A whole number from 1 to that; 0 if it is not given. */
    long number(String name, long most) {
        String text = text(name);
        if (text.isEmpty()) {
            return 0;
        }
        boolean whole = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long value = whole ? Long.parseLong(text) : 0;
        check(value >= 1 && value <= most, name + " is not a whole number from 1 to " + most + ": " + text);
        return value;
    }

    boolean flag(String name) {
        String text = text(name);
        check(List.of("", "true", "false").contains(text), name + " is neither true nor false");
        return text.equals("true");
    }

    /** Epoch milliseconds; 0 if it is not given. */
    long time(String name) {
        String text = text(name);
        long time = text.isEmpty() ? 0 : Times.parse(text);
        check(time != Times.NONE, name + " is neither ISO 8601 nor epoch milliseconds: " + text);
        return time;
    }

    /** A group or fingerprint that must be there. */
    long key(String name) {
        return key(name, required(name));
    }

    /** Groups or fingerprints, at least one, each once. */
    List<Long> keys(String name) {
        List<String> items = lists.getOrDefault(name, List.of());
        check(!items.isEmpty(), name + " is missing or empty");
        check(items.size() <= MAX_ITEMS, name + " has more than " + MAX_ITEMS + " entries");
        return items.stream().map(item -> key(name, item)).distinct().toList();
    }

    private static long key(String name, String hex) {
        try {
            return Fingerprint.parse(hex);
        } catch (IllegalArgumentException e) {
            throw malformed(name + ": " + e.getMessage());
        }
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw malformed(otherwise);
        }
    }

    static MalformedPayload malformed(String detail) {
        return new MalformedPayload(RejectReason.COMMAND_MALFORMED, detail);
    }
}
