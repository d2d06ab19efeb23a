// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source file, {@code /srv/shop.js:12:5}.
 *
 * @param file path or URL
 * @param line from 1
 * @param column from 1, 0 if not given
 */
record Location(Line file, int line, int column) {

    /** Reads {@code file:line} or {@code file:line:column}; null if the text ends otherwise. */
    static @Nullable Location parse(Line text) {
        int last = colonBeforeNumber(text);
        if (last <= 0) {
            return null;
        }
        int number = text.from(last + 1).number();
        Line rest = text.to(last);
        int first = colonBeforeNumber(rest);
        if (first <= 0) {
            return new Location(rest, number, 0);
        }
        return new Location(rest.to(first), rest.from(first + 1).number(), number);
    }

    private static int colonBeforeNumber(Line text) {
        int i = text.length();
        while (Line.isDigit(text.peek(i - 1))) {
            i--;
        }
        return i < text.length() && text.peek(i - 1) == ':' ? i - 1 : -1;
    }
}
