// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.ReadQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a list shows of groups: their texts, their state, and their counts in the buckets of a window.
 *
 * @param queries to ask
 */
record GroupRows(ReadQueries queries) {

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
        List<String> numbers = new ArrayList<>();
        page.forEach(group -> numbers.add(Parameters.number(group.path("id").asText(), "id")));
        Map<String, Object> parameters = new HashMap<>(question);
        parameters.put("interval", window.interval());
        parameters.put("groups", "[" + String.join(",", numbers) + "]");
        Supplier<Map<String, ObjectNode>> occurrences =
                queries.meanwhile(() -> byId("api/groups/occurrences_of_groups", parameters));
        Map<String, ObjectNode> states = byId("api/groups/show_groups", parameters);
        for (Iterator<JsonNode> groups = page.iterator(); groups.hasNext(); ) {
            ObjectNode group = (ObjectNode) groups.next();
            String id = group.path("id").asText();
            ObjectNode occurrence = occurrences.get().get(id);
            if (occurrence == null) {
                groups.remove();
            } else {
                group.setAll(states.get(id));
                complete(group, occurrence, window);
            }
        }
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

    /** Of numbers of buckets from the epoch, and their counts. */
    private static long[] buckets(JsonNode sparkline, Window window) {
        long[] buckets = new long[window.buckets()];
        for (int i = 0; i < sparkline.path(0).size(); i++) {
            long bucket = sparkline.path(0).path(i).asLong() - window.firstBucket();
            if (bucket >= 0 && bucket < buckets.length) {
                buckets[(int) bucket] = sparkline.path(1).path(i).asLong();
            }
        }
        return buckets;
    }
}
