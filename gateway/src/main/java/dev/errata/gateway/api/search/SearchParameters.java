// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions as parameters of a query: patterns of LIKE in lower case for fields by name, and bounds. */
public final class SearchParameters {

    private static final List<Field> BOUNDED = List.of(Field.COUNT, Field.USERS, Field.FIRST_SEEN, Field.LAST_SEEN);
    private static final List<String> OPEN = List.of("new", "acknowledged", "regressed");
    private static final String NOBODY = "none";
    private static final String ME = "me";
    private static final int VERSION_PARTS = 4;

    private final List<String> fields = new ArrayList<>();
    private final List<Boolean> negated = new ArrayList<>();
    private final List<List<String>> patterns = new ArrayList<>();
    private final Map<String, Bounds> bounds = new HashMap<>();
    private final List<String> comparisons = new ArrayList<>();
    private final List<List<Long>> versions = new ArrayList<>();
    private final String caller;

    private SearchParameters(String caller) {
        this.caller = caller;
    }

    /**
     * The parameters of a list of fields, whether searched for or not.
     *
     * @param caller who is meant by {@code me}
     */
    public static Map<String, Object> of(List<Condition> conditions, List<Field> fields, String caller) {
        SearchParameters parameters = new SearchParameters(caller);
        conditions.forEach(parameters::add);
        return parameters.all(fields);
    }

    private void add(Condition condition) {
        switch (condition.field()) {
            case COUNT, USERS, FIRST_SEEN, LAST_SEEN -> bound(condition);
            case IS -> is(condition);
            case RELEASE -> release(condition);
            default -> match(condition.field(), condition.negated(), patterns(condition));
        }
    }

    private void is(Condition condition) {
        switch (condition.values().get(0)) {
            case "assigned" -> match(Field.ASSIGNEE, !condition.negated(), List.of(""));
            case "unassigned" -> match(Field.ASSIGNEE, condition.negated(), List.of(""));
            default -> match(Field.STATUS, condition.negated(), statuses(condition));
        }
    }

    private static List<String> statuses(Condition condition) {
        return condition.values().stream()
                .flatMap(word -> word.equals("open") ? OPEN.stream() : Stream.of(word))
                .toList();
    }

    private void bound(Condition condition) {
        Bounds now = bounds.getOrDefault(condition.field().wireName(), Bounds.NONE);
        bounds.put(condition.field().wireName(), now.with(condition));
    }

    private void release(Condition condition) {
        if (condition.operator() == Operator.IS) {
            match(Field.RELEASE, condition.negated(), patterns(condition));
            return;
        }
        List<Long> parts = Arrays.stream(condition.values().get(0).split("\\."))
                .map(Long::parseLong)
                .collect(Collectors.toCollection(ArrayList::new));
        while (parts.size() < VERSION_PARTS) {
            parts.add(0L);
        }
        comparisons.add(condition.operator().sign());
        versions.add(parts);
    }

    private void match(Field field, boolean not, List<String> alternatives) {
        fields.add(field.wireName());
        negated.add(not);
        patterns.add(alternatives);
    }

    private List<String> patterns(Condition condition) {
        return condition.values().stream()
                .map(value -> pattern(condition.field(), condition.tag(), value))
                .toList();
    }

    private String pattern(Field field, String tag, String value) {
        return switch (field) {
            case TEXT -> "%" + literal(value) + "%";
            case GROUP, TRACE, VARIANT -> value + "%";
            case TAG -> literal(tag) + "=" + starred(value);
            case ASSIGNEE -> value.equals(NOBODY) ? "" : starred(value.equals(ME) ? caller : value);
            default -> starred(value);
        };
    }

    private static String starred(String value) {
        return literal(value).replace("*", "%");
    }

    /** Text in lower case, in which no sign means anything to LIKE. */
    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /** Fields whose values conditions are about. */
    private List<String> gathered() {
        Set<String> gathered = new TreeSet<>(fields);
        if (!comparisons.isEmpty()) {
            gathered.add(Field.RELEASE.wireName());
        }
        return List.copyOf(gathered);
    }

    private Map<String, Object> all(List<Field> searched) {
        Map<String, Object> all = new HashMap<>();
        all.put("condition_field", fields);
        all.put("condition_negated", negated);
        all.put("condition_patterns", patterns);
        all.put("release_comparison", comparisons);
        all.put("release_than", versions);
        all.put("fields", gathered());
        all.put("counted", bounds.containsKey(Field.COUNT.wireName()));
        for (Field field : BOUNDED) {
            if (searched.contains(field)) {
                Bounds found = bounds.getOrDefault(field.wireName(), Bounds.NONE);
                String name = field.wireName().replace('-', '_');
                all.put(name + "_from", found.from());
                all.put(name + "_to", found.to());
            }
        }
        return all;
    }
}
