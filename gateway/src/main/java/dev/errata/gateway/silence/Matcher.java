// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.silence;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;

/**
 * What a label of an alert must be, as Alertmanager's matchers say it; a label that lacks is empty.
 *
 * @param value a text, or a regular expression that the whole label must match
 * @param isEqual false turns it round
 */
public record Matcher(String name, String value, boolean isRegex, boolean isEqual) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");
    private static final int MAX_VALUE = 1_000;

    /** How often a part may be repeated by count in all: the engine writes it out as often. */
    private static final int MAX_REPEATS = 1_000;

    private static final Pattern REPEATS = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    /** IllegalArgumentException when it cannot match anything that is meant. */
    public Matcher {
        if (!NAME.matches(name)) {
            throw new IllegalArgumentException("not a name of a label: '%s'".formatted(name));
        }
        if (value.length() > MAX_VALUE) {
            throw new IllegalArgumentException("the value of a matcher has at most " + MAX_VALUE + " characters");
        }
        if (isRegex) {
            pattern(value);
        }
    }

    /** The label is exactly that. */
    static Matcher equal(String name, String value) {
        return new Matcher(name, value, false, true);
    }

    /** Whether these labels are meant. */
    boolean matches(Map<String, String> labels) {
        String label = labels.getOrDefault(name, "");
        boolean same = isRegex ? pattern(value).matches(label) : label.equals(value);
        return same == isEqual;
    }

    private static Pattern pattern(String value) {
        if (repeats(value) > MAX_REPEATS) {
            throw new IllegalArgumentException(
                    "the counts of a regular expression, multiplied, are at most " + MAX_REPEATS);
        }
        try {
            return Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getMessage(), e);
        }
    }

    /** The most that counts one in another can come to; those beside one another come to less. */
    private static long repeats(String value) {
        long all = 1;
        var counts = REPEATS.matcher(value);
        while (counts.find() && all <= MAX_REPEATS) {
            String upTo = counts.group(2);
            String most = upTo == null || upTo.isEmpty() ? counts.group(1) : upTo;
            all *= Math.max(1, Long.parseLong(most));
        }
        return all;
    }
}
