// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import org.jspecify.annotations.Nullable;

/**
 * The line that opens an exception on the JVM: {@code java.io.IOException: disk full}.
 *
 * @param type qualified class
 * @param message rest of the line
 * @param certain whether the class is named like a throwable
 */
record JavaHeader(Line type, Line message, boolean certain) {

    /** Reads a line that starts with the class, perhaps after {@code Exception in thread "main"}; null if it does not. */
    static @Nullable JavaHeader parse(Line whole) {
        Line line = whole.strip();
        boolean inThread = line.startsWith("Exception in thread \"");
        if (inThread) {
            line = line.from(line.indexOf("\" ", 21) + 2).strip();
        }
        int end = endOfClass(line);
        Line type = line.to(end);
        int after = line.peek(end) == '(' ? line.indexOf(')', end) + 1 : end;
        boolean ends = after == line.length() || line.peek(after) == ':';
        if (end == 0 || !ends || (!inThread && type.indexOf('.') < 0 && !isThrowable(type))) {
            return null;
        }
        Line message = after == line.length() ? line.from(after) : line.from(after + 1);
        return new JavaHeader(type, message, inThread || isThrowable(type));
    }

    /** Finds {@code java.io.IOException: disk full} at the end of a log line; null if it is not there. */
    static @Nullable JavaHeader find(Line line) {
        int from = 0;
        while (from >= 0 && from < line.length()) {
            int end = from + endOfClass(line.from(from));
            boolean ends = end == line.length() || (line.peek(end) == ':' && line.peek(end + 1) == ' ');
            Line type = line.between(from, end);
            if (ends && type.indexOf('.') > 0 && isThrowable(type)) {
                return new JavaHeader(type, line.from(Math.min(end + 1, line.length())), true);
            }
            int blank = line.indexOf(' ', Math.max(end, from));
            from = blank < 0 ? -1 : blank + 1;
        }
        return null;
    }

    /** The position after the qualified name that stands at the start, 0 if there is none. */
    private static int endOfClass(Line line) {
        int i = 0;
        boolean start = true;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (start ? !Character.isJavaIdentifierStart(c) : !isPart(c)) {
                break;
            }
            start = c == '.' || c == '/';
            i++;
        }
        return start ? 0 : i;
    }

    private static boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.' || c == '/' || c == '-';
    }

    private static boolean isThrowable(Line type) {
        return type.endsWith("Exception")
                || type.endsWith("Error")
                || type.endsWith("Throwable")
                || type.endsWith("Failure")
                || type.endsWith("Fault");
    }
}
