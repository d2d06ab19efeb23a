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
import java.util.List;
import java.util.Map;

/**
 * Counts of groups in the buckets of a window.
 *
 * @param queries to ask
 */
record Sparklines(ReadQueries queries) {

    /** Adds {@code sparkline} and {@code window_count} to rows of groups. */
    void addTo(ArrayNode groups, String project, String environment, Window window) {
        Map<String, long[]> counts = groups.isEmpty() ? Map.of() : counts(groups, project, environment, window);
        for (JsonNode group : groups) {
            long[] buckets = counts.getOrDefault(group.path("id").asText(), new long[window.buckets()]);
            long sum = 0;
            ArrayNode sparkline = ((ObjectNode) group).putArray("sparkline");
            for (long bucket : buckets) {
                sum += bucket;
                sparkline.add(bucket);
            }
            ((ObjectNode) group)
                    .put("window_count", sum)
                    .put(
                            "count",
                            Math.max(sum, group.path("count").asLong())); // the state of a group follows its merges
        }
    }

    private Map<String, long[]> counts(ArrayNode groups, String project, String environment, Window window) {
        List<String> ids = new ArrayList<>();
        groups.forEach(group -> ids.add(Parameters.number(group.path("id").asText(), "id")));
        Map<String, Object> parameters = window.parameters(Map.of(
                "project", project, "environment", environment, "interval", window.interval(), "groups", ids(ids)));
        Map<String, long[]> counts = new HashMap<>();
        for (ObjectNode row : queries.rows("api/groups/sparklines_of_groups", parameters)) {
            long bucket = row.path("bucket").asLong() - window.firstBucket();
            if (bucket >= 0 && bucket < window.buckets()) {
                counts.computeIfAbsent(row.path("id").asText(), id -> new long[window.buckets()])[(int) bucket] =
                        row.path("count").asLong();
            }
        }
        return counts;
    }

    /** An array of numbers of 64 bits, as ClickHouse reads it. */
    static String ids(List<String> numbers) {
        return "[" + String.join(",", numbers) + "]";
    }
}
