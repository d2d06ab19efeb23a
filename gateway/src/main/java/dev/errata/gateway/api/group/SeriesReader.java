// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Counts of a group over time.
 *
 * @param queries to ask
 */
record SeriesReader(ReadQueries queries) {

    private static final int MAX_BUCKETS = 120;
    private static final int RELEASES = 8;
    private static final int[] INTERVALS = {60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400};

    ObjectNode read(GroupScope group, Span span, String environment) {
        int interval = interval(span);
        long first = span.from().getEpochSecond() / interval;
        int buckets = Math.toIntExact((span.to().getEpochSecond() - 1) / interval - first + 1);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("from", span.from().toString())
                .put("to", span.to().toString())
                .put("interval", interval);
        ArrayNode begins = answer.putArray("buckets");
        for (int i = 0; i < buckets; i++) {
            begins.add(Instant.ofEpochSecond((first + i) * interval).toString());
        }
        Map<String, Object> parameters = span.parameters(
                group.parameters(Map.of("environment", environment, "interval", interval, "releases", RELEASES)));
        answer.put("total", releases(answer.putArray("releases"), first, buckets, parameters));
        List<ObjectNode> deployments = queries.rows("api/group/deployments_of_group", parameters);
        answer.putArray("deployments").addAll(deployments);
        return answer;
    }

    private long releases(ArrayNode releases, long first, int buckets, Map<String, Object> parameters) {
        long total = 0;
        for (ObjectNode row : queries.rows("api/group/series_of_group", parameters)) {
            total += row.path("total").asLong();
            JsonNode counts = row.remove("counts");
            long[] filled = new long[buckets];
            for (int i = 0; i < counts.path(0).size(); i++) {
                int bucket = Math.toIntExact(counts.path(0).path(i).asLong() - first);
                filled[Math.min(bucket, buckets - 1)] += counts.path(1).path(i).asLong();
            }
            ArrayNode list = row.putArray("counts");
            for (long count : filled) {
                list.add(count);
            }
            releases.add(row);
        }
        return total;
    }

    /** The least of the intervals by which the span has no more buckets than may be drawn. */
    static int interval(Span span) {
        long seconds = span.length().toSeconds();
        for (int interval : INTERVALS) {
            if (seconds / interval < MAX_BUCKETS) {
                return interval;
            }
        }
        return INTERVALS[INTERVALS.length - 1];
    }
}
