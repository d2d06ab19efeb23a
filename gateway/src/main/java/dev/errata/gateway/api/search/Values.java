// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import dev.errata.gateway.api.search.Token.Part;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks values, and makes those that are compared comparable. */
final class Values {

    private static final Pattern AGE = Pattern.compile("([0-9]{1,5})([mhdw])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern VERSION = Pattern.compile("v?[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{1,32}");
    private static final List<String> TIMES = List.of("30m", "24h", "7d", "2w", "2026-01-31", "2026-01-31T12:00:00Z");

    private final Clock clock;

    Values(Clock clock) {
        this.clock = clock;
    }

    /** The value as it is compared for equality. */
    String equal(Field field, Part part) {
        String text = part.text();
        if (text.isEmpty() && !part.quoted()) {
            throw new SearchException(part.position(), "%s: needs a value".formatted(field.shown()), field.words());
        }
        return switch (field.kind()) {
            case TEXT, VERSION, TIME -> text;
            case WORD -> word(field, text, part.position());
            case NUMBER -> number(text, part.position());
            case ID -> id(field, text, part.position());
        };
    }

    /** The condition of a comparison; {@code <24h} is younger, so later. */
    Condition compared(Field field, Operator operator, String text, int position) {
        return switch (field.kind()) {
            case TIME -> {
                Matcher age = AGE.matcher(text);
                yield age.matches()
                        ? compares(field, operator.mirrored(), Long.toString(before(age)))
                        : compares(field, operator, Long.toString(time(text, position)));
            }
            case NUMBER -> compares(field, operator, number(text, position));
            default -> compares(field, operator, version(text, position));
        };
    }

    private static Condition compares(Field field, Operator operator, String value) {
        return new Condition(field, "", false, operator, List.of(value));
    }

    private long before(Matcher age) {
        long many = Long.parseLong(age.group(1));
        Duration duration = switch (age.group(2)) {
            case "m" -> Duration.ofMinutes(many);
            case "h" -> Duration.ofHours(many);
            case "d" -> Duration.ofDays(many);
            default -> Duration.ofDays(7 * many);
        };
        return clock.instant().minus(duration).toEpochMilli();
    }

    private static long time(String text, int position) {
        try {
            Instant time = text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return time.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new SearchException(position, "'%s' is neither an age such as 24h nor a time".formatted(text), TIMES);
        }
    }

    private static String word(Field field, String text, int position) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!field.words().contains(word)) {
            throw new SearchException(
                    position,
                    "%s is one of %s, not '%s'".formatted(field.shown(), String.join(", ", field.words()), text),
                    field.words());
        }
        return word;
    }

    private static String number(String text, int position) {
        if (!NUMBER.matcher(text).matches()) {
            throw new SearchException(position, "'%s' is no whole number".formatted(text), List.of());
        }
        return text;
    }

    private static String version(String text, int position) {
        if (!VERSION.matcher(text).matches()) {
            throw new SearchException(
                    position, "'%s' is no version that can be compared".formatted(text), List.of("2", "2.1", "2.1.0"));
        }
        return text.startsWith("v") ? text.substring(1) : text;
    }

    private static String id(Field field, String text, int position) {
        String id = text.toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            throw new SearchException(
                    position, "%s is up to 32 hex digits, not '%s'".formatted(field.shown(), text), List.of());
        }
        return id;
    }
}
