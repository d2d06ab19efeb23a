// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * The line that opens an exception of .NET: {@code System.IO.IOException: disk full}.
 *
 * @param type class with its namespace
 * @param message rest of the line up to an inner exception
 * @param rest the inner exception and those in it, or null
 */
record DotNetHeader(Line type, Line message, @Nullable Line rest) {

    private static final String INNER = " ---> ";

    /** Reads a line that starts with the class; null if it does not. */
    static @Nullable DotNetHeader parse(Line line) {
        int end = endOfType(line);
        if (end == 0 || line.to(end).indexOf('.') < 0 && !line.to(end).endsWith("Exception")) {
            return null;
        }
        int colon = line.indexOf(':', end);
        Line said = line.from(colon < 0 ? line.length() : colon + 1);
        for (int at = said.indexOf(INNER, 0); at >= 0; at = said.indexOf(INNER, at + 1)) {
            Line inner = said.from(at + INNER.length());
            if (endOfType(inner) > 0 && !inner.startsWith("(")) {
                return new DotNetHeader(line.to(end), said.to(at), inner);
            }
        }
        return new DotNetHeader(line.to(end), said, null);
    }

    /** The exception that this one wraps, as far as it stands on the same line. */
    @Nullable
    DotNetHeader inner() {
        return rest == null ? null : parse(rest);
    }

    static Line withoutCaption(Line line) {
        Line rest = line.startsWith("---> ") ? line.after("---> ") : line;
        if (rest.startsWith("Unhandled exception. ") || rest.startsWith("Unhandled Exception: ")) {
            rest = rest.after("Unhandled exception. ");
        }
        return rest;
    }

    private static int endOfType(Line line) {
        int end = 0;
        while (isTypePart(line.peek(end))) {
            end++;
        }
        int code = line.matches(end, " (0x") ? line.indexOf(')', end) + 1 : end;
        boolean ends = code == line.length()
                || line.matches(code, ": ")
                || line.from(code).is(":");
        return ends && end > 0 && Character.isLetter(line.charAt(0)) ? end : 0;
    }

    private static boolean isTypePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '+' || c == '`';
    }
}
