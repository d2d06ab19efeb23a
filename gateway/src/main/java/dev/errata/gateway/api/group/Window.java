// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.api.read.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The span in which groups were seen, in whole seconds.
 *
 * @param deployment that it begins with, if it does
 */
record Window(long from, long to, int interval, Optional<ObjectNode> deployment) {

    private static final String SINCE_DEPLOY = "since-deploy";
    private static final Map<String, Duration> LENGTHS = Map.of(
            "1h", Duration.ofHours(1),
            "24h", Duration.ofDays(1),
            "7d", Duration.ofDays(7),
            "14d", Duration.ofDays(14),
            "30d", Duration.ofDays(30));
    private static final List<String> NAMES = List.of("1h", "24h", "7d", "14d", "30d", SINCE_DEPLOY);
    private static final int[] INTERVALS = {120, 300, 900, 3600, 10_800, 21_600, 43_200, 86_400, 259_200};
    private static final int MAX_BUCKETS = 32;
    private static final int QUARTER_OF_A_DAY = 21_600;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(90);

    /** What {@code window}, {@code from} and {@code to} say; IllegalArgumentException if they do not fit. */
    static Window of(Parameters parameters, String project, ReadQueries queries, Instant now) {
        Optional<Instant> from = parameters.time("from");
        Optional<Instant> to = parameters.time("to");
        String name = parameters.choice("window", NAMES, "24h");
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("'from' and 'to' go together");
        }
        if (from.isPresent()) {
            return of(Span.asked(from.get(), to.get()), Optional.empty());
        }
        if (!name.equals(SINCE_DEPLOY)) {
            return of(new Span(now.minus(LENGTHS.getOrDefault(name, DAY)), now), Optional.empty());
        }
        return sinceDeployment(latest(parameters, project, queries, now), now);
    }

    private static Window sinceDeployment(Optional<ObjectNode> deployment, Instant now) {
        Optional<Instant> at = deployment
                .map(row -> Instant.ofEpochMilli(row.path("_millis").asLong()))
                .filter(time -> time.isBefore(now.minusSeconds(1)) && time.isAfter(now.minus(LONGEST)));
        deployment.ifPresent(row -> row.remove("_millis"));
        return of(new Span(at.orElse(now.minus(DAY)), now), at.isPresent() ? deployment : Optional.empty());
    }

    private static Optional<ObjectNode> latest(
            Parameters parameters, String project, ReadQueries queries, Instant now) {
        return queries.row(
                "api/groups/latest_deployment",
                Map.of("project", project, "environment", parameters.text("environment"), "to", Span.sql(now)));
    }

    /** With the second that {@code to} is in, so that what happened just now is in it. */
    private static Window of(Span span, Optional<ObjectNode> deployment) {
        long from = span.from().getEpochSecond();
        long to = span.to().getEpochSecond() + 1;
        for (int interval : INTERVALS) {
            if ((to - 1) / interval - from / interval < MAX_BUCKETS) {
                return new Window(from, to, interval, deployment);
            }
        }
        return new Window(from, to, INTERVALS[INTERVALS.length - 1], deployment);
    }

    /** How many buckets it has; the first and the last may be cut. */
    int buckets() {
        return Math.toIntExact((to - 1) / interval - from / interval + 1);
    }

    /** The number of its first bucket from the epoch. */
    long firstBucket() {
        return from / interval;
    }

    /**
     * Its days as parameters of a query: those whose totals are read, and those whose minutes are. A window of short buckets has no
     * use for totals.
     */
    Map<String, Object> days(String project, ReadQueries queries) {
        List<String> whole = interval < QUARTER_OF_A_DAY
                ? List.of()
                : queries.rows("api/groups/totalled_days", parameters(Map.of("project", project))).stream()
                        .map(row -> row.path("day").asText())
                        .toList();
        List<String> others = day(from)
                .datesUntil(day(to).plusDays(1))
                .map(LocalDate::toString)
                .filter(date -> !whole.contains(date))
                .toList();
        return Map.of("whole_days", whole, "other_days", others);
    }

    private static LocalDate day(long second) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }

    /** As parameters of a query, with more of them. */
    Map<String, Object> parameters(Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(others);
        all.put("from", from);
        all.put("to", to);
        return all;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("from", Instant.ofEpochSecond(from).toString())
                .put("to", Instant.ofEpochSecond(to).toString())
                .put("interval", interval);
        if (deployment.isPresent()) {
            json.set("deployment", deployment.get());
        } else {
            json.putNull("deployment");
        }
        return json;
    }
}
