// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.parse.Times;

/**
 * A line as the program wrote it, without what container runtimes put before every line of a log.
 *
 * @param timestamp when the runtime took the line, or {@link Times#NONE}
 * @param line the line itself
 */
record LogWrapping(long timestamp, Line line) {

    /** Takes {@code 2024-05-01T10:00:00Z stderr F } or {@code shop-1  | } off a line. */
    static LogWrapping of(Line line) {
        int blank = line.indexOf(' ');
        boolean stream = line.matches(blank, " stdout ") || line.matches(blank, " stderr ");
        boolean tagged = line.matches(blank + 8, "F ") || line.matches(blank + 8, "P ");
        if (blank > 19 && line.peek(10) == 'T' && stream && tagged) {
            return new LogWrapping(Times.parse(line.to(blank).toString()), line.from(blank + 10));
        }
        int bar = line.indexOf(" | ", 0);
        boolean compose = bar > 0 && isService(line.to(bar).strip());
        return new LogWrapping(Times.NONE, compose ? line.from(bar + 3) : line);
    }

    /** Whether it is the name of a container with its number, {@code shop-1}. */
    private static boolean isService(Line name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return Character.isLetter(name.peek(0)) && Line.isDigit(name.peek(name.length() - 1));
    }
}
