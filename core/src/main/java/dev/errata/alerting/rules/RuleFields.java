// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.rules;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.json.FieldNames;
import dev.errata.parse.json.JsonKind;
import dev.errata.parse.json.JsonReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of one JSON object as text, checked one by one as they are asked for. */
final class RuleFields {

    private static final FieldNames NONE = FieldNames.of();
    private static final int MAX_FIELDS = 100;
    private static final int MAX_TEXT = 200;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, RuleFields> objects = new HashMap<>();
    private final String path;

    private RuleFields(String path) {
        this.path = path;
    }

    /** Reads the object that comes next. */
    static RuleFields read(JsonReader json, String path) {
        check(json.peek() == JsonKind.OBJECT, path + " is not a JSON object");
        RuleFields fields = new RuleFields(path);
        json.enterObject();
        while (json.nextField(NONE) != null) {
            fields.readField(json.fieldName(), json);
        }
        return fields;
    }

    private void readField(String name, JsonReader json) {
        check(texts.size() + lists.size() + objects.size() < MAX_FIELDS, path + " has too many fields");
        boolean known = texts.containsKey(name) || lists.containsKey(name) || objects.containsKey(name);
        check(!known, name(name) + " is given twice");
        switch (json.peek()) {
            case ARRAY -> lists.put(name, list(name, json));
            case OBJECT -> objects.put(name, read(json, name(name)));
            case TEXT, NUMBER, TRUE, FALSE, NULL -> texts.put(name, text(name, json));
        }
    }

    private List<String> list(String name, JsonReader json) {
        List<String> items = new ArrayList<>();
        json.enterArray();
        while (json.nextElement()) {
            check(json.peek() == JsonKind.TEXT, name(name) + " is not a list of texts");
            check(items.size() < MAX_FIELDS, name(name) + " has more than " + MAX_FIELDS + " entries");
            items.add(text(name, json));
        }
        return items;
    }

    private String text(String name, JsonReader json) {
        String text = json.text();
        check(text.length() <= MAX_TEXT, name(name) + " is longer than " + MAX_TEXT + " characters");
        return text;
    }

    /** Fails if there is a field of another name. */
    void allowOnly(List<String> names) {
        List<String> given = new ArrayList<>(texts.keySet());
        given.addAll(lists.keySet());
        given.addAll(objects.keySet());
        given.removeAll(names);
        check(given.isEmpty(), given.isEmpty() ? "" : name(given.get(0)) + " is not known; there are " + names);
    }

    String required(String name) {
        String text = text(name);
        check(!text.isEmpty(), name(name) + " is missing");
        return text;
    }

    String text(String name) {
        check(!lists.containsKey(name) && !objects.containsKey(name), name(name) + " is not a text or number");
        return texts.getOrDefault(name, "");
    }

    List<String> list(String name) {
        check(!texts.containsKey(name) && !objects.containsKey(name), name(name) + " is not a list of texts");
        return lists.getOrDefault(name, List.of());
    }

    RuleFields object(String name) {
        check(!texts.containsKey(name) && !lists.containsKey(name), name(name) + " is not a JSON object");
        return objects.getOrDefault(name, new RuleFields(name(name)));
    }

    /** All fields, which must be texts. */
    Map<String, String> pairs() {
        check(lists.isEmpty() && objects.isEmpty(), path + " holds something else than texts");
        return texts;
    }

    int number(String name, int otherwise, int least, int most) {
        return (int) decimal(name, otherwise, least, most, true);
    }

    double decimal(String name, double otherwise, double least, double most) {
        return decimal(name, otherwise, least, most, false);
    }

    private double decimal(String name, double otherwise, double least, double most, boolean whole) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw malformed(name(name) + " is not a number: " + text);
        }
        check(value >= least && value <= most, name(name) + " is not between " + shown(least) + " and " + shown(most));
        check(!whole || value == Math.rint(value), name(name) + " is not a whole number: " + text);
        return value;
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    boolean flag(String name, boolean otherwise) {
        String text = text(name);
        check(List.of("", "true", "false").contains(text), name(name) + " is neither true nor false");
        return text.isEmpty() ? otherwise : text.equals("true");
    }

    private String name(String name) {
        return path.equals(RuleParser.WHOLE) ? name : path + "." + name;
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw malformed(otherwise);
        }
    }

    static MalformedPayload malformed(String detail) {
        return new MalformedPayload(RejectReason.RULE_MALFORMED, detail);
    }
}
