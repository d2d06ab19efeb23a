// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.Parameters;
import dev.errata.gateway.api.read.Reading;
import dev.errata.gateway.api.read.Span;
import dev.errata.gateway.api.search.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of one group that a request is about.
 *
 * @param key tells filters apart
 * @param parameters of queries
 */
record EventFilter(GroupScope group, Span span, List<String> key, Map<String, Object> parameters) {

    private static final List<String> NAMES = List.of("query", "from", "to", "environment");

    private static final Duration LATE = Duration.ofDays(1);

    /** What {@code query}, {@code from}, {@code to} and {@code environment} say; without times the life of the group. */
    static EventFilter of(Reading reading, GroupScope group, Parameters given, String caller) {
        Map<String, Object> parameters =
                group.parameters(Searches.parameters(given, Field.OF_EVENTS, caller, reading.clock()));
        Span span = span(reading, group, given);
        parameters.put("environment", given.text("environment"));
        List<String> key = NAMES.stream().map(name -> given.text(name, 1000)).toList();
        return new EventFilter(group, span, key, span.parameters(parameters));
    }

    /** Life may be longer than a span that is asked for; it begins a day before what was counted, for what came too late. */
    private static Span span(Reading reading, GroupScope group, Parameters given) {
        Instant to = given.time("to").orElseGet(() -> reading.now().plusMillis(1));
        if (given.time("from").isPresent()) {
            return Span.asked(given.time("from").get(), to);
        }
        long first = reading.queries()
                .row("api/group/life_of_group", group.parameters(Map.of()))
                .map(row -> row.path("first_seen").asLong())
                .orElse(0L);
        Instant begin = Instant.ofEpochMilli(first).minus(LATE);
        return new Span(begin.isBefore(to) ? begin : to.minusMillis(1), to);
    }

    /** Days of the filter that have events, with how many. */
    Days days(Reading reading) {
        return Days.of(
                reading.queries().rows("api/event/days_of_events", with(Map.of("upto_id", "", "upto_millis", 0))));
    }

    /** How many events of the filter are not after one. */
    long numberOf(Reading reading, ObjectNode event) {
        return Days.of(reading.queries()
                        .rows(
                                "api/event/days_of_events",
                                with(Map.of(
                                        "upto_id", event.path("event_id").asText(),
                                        "upto_millis", event.path("_millis").asLong()))))
                .total();
    }

    /** The parameters with others. */
    Map<String, Object> with(Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(others);
        return all;
    }
}
