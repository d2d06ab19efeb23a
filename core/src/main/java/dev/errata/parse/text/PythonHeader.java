// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * The line that ends a traceback: {@code shop.errors.NoStock: nothing left}.
 *
 * @param type class with its module
 * @param message rest of the line
 */
record PythonHeader(Line type, Line message) {

    /** Reads a line that starts with the class; null if it does not. */
    static @Nullable PythonHeader parse(Line line) {
        int end = 0;
        while (isNamePart(line.peek(end))) {
            end++;
        }
        boolean ends = end == line.length() || line.peek(end) == ':';
        if (end == 0 || !ends || Line.isDigit(line.charAt(0))) {
            return null;
        }
        return new PythonHeader(line.to(end), line.from(Math.min(end + 1, line.length())));
    }

    private static boolean isNamePart(char c) {
        return c != 0 && Character.isJavaIdentifierPart(c) || c == '.' || c == '<' || c == '>';
    }
}
