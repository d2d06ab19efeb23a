// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.group;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many events each day has, so that the event of a number, or some of the latest, are looked for in few days.
 *
 * @param events by day from the epoch; days without events are not there
 */
record Days(NavigableMap<Long, Long> events) {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /**
     * Where an event is.
     *
     * @param fromLatest events of that day that are later
     */
    record Place(long day, long fromLatest) {}

    static Days of(List<ObjectNode> rows) {
        NavigableMap<Long, Long> events = new TreeMap<>();
        rows.forEach(
                row -> events.put(row.path("day").asLong(), row.path("events").asLong()));
        return new Days(events);
    }

    long total() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The place of the event of a number.
     *
     * @param number from 1 to the total
     */
    Place place(long number) {
        long before = 0;
        for (Map.Entry<Long, Long> day : events.entrySet()) {
            if (number <= before + day.getValue()) {
                return new Place(day.getKey(), before + day.getValue() - number);
            }
            before += day.getValue();
        }
        throw new IllegalArgumentException("there is no number %d of %d".formatted(number, before));
    }

    /** The first day of the fewest of the latest days up to a time that have so many events before its day. */
    long since(Instant time, long wanted) {
        long last = Math.floorDiv(time.toEpochMilli(), DAY);
        long found = 0;
        long since = last;
        for (Map.Entry<Long, Long> day :
                events.headMap(last, false).descendingMap().entrySet()) {
            since = day.getKey();
            found += day.getValue();
            if (found >= wanted) {
                break;
            }
        }
        return since;
    }

    /** The part of a span that is not before a day. */
    static Span from(long day, Span span) {
        Instant begin = Instant.ofEpochMilli(day * DAY);
        return begin.isAfter(span.from()) && begin.isBefore(span.to()) ? new Span(begin, span.to()) : span;
    }

    /** The part of a span that is in a day. */
    static Span only(long day, Span span) {
        Instant end = Instant.ofEpochMilli((day + 1) * DAY);
        Span begun = from(day, span);
        return end.isBefore(begun.to()) ? new Span(begun.from(), end) : begun;
    }
}
