// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.ReadQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a list shows of groups: their texts, their state, and their counts in the buckets of a window.
 *
 * @param queries to ask
 */
record GroupRows(ReadQueries queries) {

    private static final int MAX_VARIANTS = 2000;

    /**
     * Adds to the groups of a page what is shown of them; a group whose days were deleted since the page was asked for goes.
     *
     * @param page groups as {@code list_groups} tells them
     * @param question the project, the environment and the window with its days
     */
    void complete(ArrayNode page, Map<String, ?> question, Window window) {
        if (page.isEmpty()) {
            return;
        }
        Supplier<Map<String, ObjectNode>> occurrences = queries.meanwhile(() -> occurrences(page, question, window));
        Map<String, Object> parameters = new HashMap<>(question);
        parameters.put("groups", array(numbers(page)));
        Map<String, ObjectNode> states = byId("api/groups/show_groups", parameters);
        for (Iterator<JsonNode> groups = page.iterator(); groups.hasNext(); ) {
            ObjectNode group = (ObjectNode) groups.next();
            String id = group.path("id").asText();
            ObjectNode occurrence = occurrences.get().get(id);
            if (occurrence == null) {
                groups.remove();
            } else {
                group.remove("seen");
                group.setAll(states.get(id));
                complete(group, occurrence, window);
            }
        }
    }

    private static List<String> numbers(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.forEach(group -> numbers.add(Parameters.number(group.path("id").asText(), "id")));
        return numbers;
    }

    /** Numbers of 64 bits, as ClickHouse reads them: texts in a list would be in quotes. */
    private static String array(List<String> numbers) {
        return "[" + String.join(",", numbers) + "]";
    }

    /** By group, of the variants that were seen; asked for in parts that fit into a request. */
    private Map<String, ObjectNode> occurrences(JsonNode page, Map<String, ?> question, Window window) {
        List<String> numbers = numbers(page);
        List<String> fingerprints = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (JsonNode fingerprint : page.get(i).path("seen")) {
                fingerprints.add(fingerprint.asText());
                groups.add(numbers.get(i));
            }
        }
        Map<String, ObjectNode> all = new HashMap<>();
        for (int from = 0; from < fingerprints.size(); from += MAX_VARIANTS) {
            int to = Math.min(from + MAX_VARIANTS, fingerprints.size());
            Map<String, Object> parameters = new HashMap<>(question);
            parameters.put("interval", window.interval());
            parameters.put("fingerprints", array(fingerprints.subList(from, to)));
            parameters.put("groups", array(groups.subList(from, to)));
            byId("api/groups/occurrences_of_groups", parameters)
                    .forEach((id, part) -> all.merge(id, part, GroupRows::together));
        }
        return all;
    }

    /** What two parts of the variants of a group tell of it. */
    static ObjectNode together(ObjectNode one, ObjectNode other) {
        for (String column : List.of("services", "environments")) {
            Set<String> names = new TreeSet<>();
            one.path(column).forEach(name -> names.add(name.asText()));
            other.path(column).forEach(name -> names.add(name.asText()));
            ArrayNode all = one.putArray(column);
            names.forEach(all::add);
        }
        if (time(other, "first_seen").isBefore(time(one, "first_seen"))) {
            one.setAll(other.deepCopy().retain("first_seen", "first_release"));
        }
        if (time(other, "last_seen").isAfter(time(one, "last_seen"))) {
            one.setAll(other.deepCopy().retain("last_seen", "last_release"));
        }
        for (int i = 0; i < 2; i++) {
            ((ArrayNode) one.path("sparkline").path(i))
                    .addAll((ArrayNode) other.path("sparkline").path(i));
        }
        return one;
    }

    private static Instant time(ObjectNode row, String column) {
        return Instant.parse(row.path(column).asText());
    }

    private Map<String, ObjectNode> byId(String file, Map<String, Object> parameters) {
        return queries.rows(file, parameters).stream()
                .collect(Collectors.toMap(row -> row.path("id").asText(), Function.identity()));
    }

    /** Counts of the window; and what the window tells of a group that has no state yet. */
    private static void complete(ObjectNode group, ObjectNode occurrence, Window window) {
        for (String column : List.of("services", "environments", "last_seen")) {
            group.set(column, occurrence.get(column));
        }
        if (!group.remove("_known").asBoolean()) {
            for (String column : List.of("first_release", "last_release", "first_seen")) {
                group.set(column, occurrence.get(column));
            }
        }
        ArrayNode sparkline = group.putArray("sparkline");
        long sum = 0;
        for (long bucket : buckets(occurrence.path("sparkline"), window)) {
            sum += bucket;
            sparkline.add(bucket);
        }
        group.put("window_count", sum);
        group.put("count", Math.max(sum, group.path("count").asLong())); // the state of a group follows its merges
    }

    /** Of numbers of buckets from the epoch, and their counts; a number may come several times. */
    private static long[] buckets(JsonNode sparkline, Window window) {
        long[] buckets = new long[window.buckets()];
        for (int i = 0; i < sparkline.path(0).size(); i++) {
            long bucket = sparkline.path(0).path(i).asLong() - window.firstBucket();
            if (bucket >= 0 && bucket < buckets.length) {
                buckets[(int) bucket] += sparkline.path(1).path(i).asLong();
            }
        }
        return buckets;
    }
}
