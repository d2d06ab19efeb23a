// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A span of time.
 *
 * @param from its first moment
 * @param to the moment after it
 */
public record Span(Instant from, Instant to) {

    static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MAX_DAYS = 92;
    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** IllegalArgumentException if it is empty. */
    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("'from' is before 'to'");
        }
    }

    /** A span that somebody asks for; IllegalArgumentException if it is empty or longer than 92 days. */
    public static Span asked(Instant from, Instant to) {
        if (Duration.between(from, to).compareTo(Duration.ofDays(MAX_DAYS)) > 0) {
            throw new IllegalArgumentException("from 'from' to 'to' are at most %d days".formatted(MAX_DAYS));
        }
        return new Span(from, to);
    }

    /** What {@code from} and {@code to} say; the day before {@code to}, which is now if it lacks. */
    public static Span of(Parameters parameters, Instant now) {
        Instant to = parameters.time("to").orElse(now);
        return asked(parameters.time("from").orElse(to.minus(DAY)), to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** As {@code from} and {@code to} of a query, in whole seconds that hold it, with a few more. */
    public Map<String, Object> parameters(Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(others);
        all.put("from", sql(from));
        all.put("to", sql(to.plusMillis(999)));
        return all;
    }

    /** The second of a time, as ClickHouse reads it. */
    public static String sql(Instant time) {
        return SQL.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
