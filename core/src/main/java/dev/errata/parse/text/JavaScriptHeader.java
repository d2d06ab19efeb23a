// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * The line that opens an error: {@code TypeError [ERR_INVALID_URL]: Invalid URL}.
 *
 * @param type name of the error, without its code
 * @param message rest of the line
 * @param certain whether the name is that of an error
 */
record JavaScriptHeader(Line type, Line message, boolean certain) {

    /** Reads a line that starts with the name, perhaps after {@code Uncaught}; null if it does not. */
    static @Nullable JavaScriptHeader parse(Line whole) {
        Line line = withoutCaption(whole.strip());
        int end = 0;
        while (isNamePart(line.peek(end))) {
            end++;
        }
        int after = end;
        if (line.matches(end, " [")) {
            after = line.indexOf(']', end) + 1;
        }
        boolean ends = after == line.length() || line.peek(after) == ':';
        if (end == 0 || !ends || Line.isDigit(line.charAt(0)) || line.peek(end - 1) == '.') {
            return null;
        }
        Line type = line.to(end);
        return new JavaScriptHeader(type, line.from(Math.min(after + 1, line.length())), isError(type));
    }

    /** Finds {@code TypeError: no price} in a log line; without it, the line is a message without a name. */
    static JavaScriptHeader find(Line line) {
        for (int blank = line.indexOf(' '); blank >= 0; blank = line.indexOf(' ', blank + 1)) {
            int end = blank + 1;
            while (isNamePart(line.peek(end))) {
                end++;
            }
            Line type = line.between(blank + 1, end);
            if (line.matches(end, ": ") && isError(type)) {
                return new JavaScriptHeader(type, line.from(end + 1), true);
            }
        }
        return new JavaScriptHeader(line.to(0), line, false);
    }

    private static Line withoutCaption(Line line) {
        Line rest = line;
        if (rest.startsWith("[cause]: ")) {
            rest = rest.after("[cause]: ");
        }
        if (rest.startsWith("Uncaught ")) {
            rest = rest.after("Uncaught ");
        }
        return rest.startsWith("(in promise) ") ? rest.after("(in promise) ") : rest;
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) && c != 0 || c == '.' || c == '-';
    }

    private static boolean isError(Line type) {
        return type.endsWith("Error") || type.endsWith("Exception") || type.endsWith("Rejection");
    }
}
