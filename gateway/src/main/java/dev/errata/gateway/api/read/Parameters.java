// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import com.linecorp.armeria.common.QueryParams;
import dev.errata.model.Fingerprint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parameters of a request, checked as they are asked for; what is wrong is an IllegalArgumentException that says so. */
public final class Parameters {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final int MAX_TEXT = 200;
    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    private final QueryParams given;

    public Parameters(QueryParams given) {
        this.given = given;
    }

    /** Empty if it lacks. */
    public String text(String name) {
        return text(name, MAX_TEXT);
    }

    /** Empty if it lacks. */
    public String text(String name, int maxLength) {
        List<String> values = given.getAll(name);
        if (values.size() > 1) {
            throw new IllegalArgumentException("'%s' is given %d times".formatted(name, values.size()));
        }
        String value = values.isEmpty() ? "" : values.get(0);
        if (value.length() > maxLength) {
            throw new IllegalArgumentException("'%s' has at most %d characters".formatted(name, maxLength));
        }
        return value;
    }

    /** One of a closed list; the other if it lacks. */
    public String choice(String name, List<String> choices, String otherwise) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!choices.contains(value)) {
            throw new IllegalArgumentException("'%s' is one of %s".formatted(name, String.join(", ", choices)));
        }
        return value;
    }

    /** How many are wanted. */
    public int limit() {
        String value = text("limit");
        if (value.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MAX_LIMIT) {
            throw new IllegalArgumentException("'limit' is a whole number from 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(value);
    }

    /** A time, if it is given. */
    public Optional<Instant> time(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(value).toInstant();
            if (time.isBefore(Instant.EPOCH) || time.isAfter(Span.LAST)) {
                throw new IllegalArgumentException("'%s' is between 1970 and 2100".formatted(name));
            }
            return Optional.of(time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no time such as 2026-01-31T12:00:00Z".formatted(name), e);
        }
    }

    /** An id of a group in 16 hex digits, as the number that it is stored as; empty if it lacks. */
    public Optional<String> group(String name) {
        String value = text(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(number(value, "'" + name + "'"));
    }

    /** The number of an id in 16 hex digits. */
    public static String number(String id, String what) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what + " is 16 hex digits in lower case");
        }
        return Long.toUnsignedString(Fingerprint.parse(id));
    }
}
