// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.Level;
import dev.errata.parse.Times;
import org.jspecify.annotations.Nullable;

/**
 * What loggers put before the message of an entry.
 *
 * @param timestamp epoch milliseconds, or {@link Times#NONE}
 * @param level as logged, null if there is none
 * @param thread name of the thread, or empty
 * @param logger name of the logger, or empty
 * @param message rest of the line
 * @param lines on which lines the prefix stands
 */
record LogPrefix(
        long timestamp, @Nullable Level level, String thread, String logger, Line message, LogPrefix.Lines lines) {

    /** On which lines the prefix stands. */
    enum Lines {
        /** It begins with a time, and is complete. */
        TIMED,
        /** It is the first of two, the second of which begins with the level. */
        FIRST_OF_TWO,
        /** It has no time, so it may be the second of two. */
        UNTIMED
    }

    /** Reads a line that begins an entry; null if it continues one. */
    static @Nullable LogPrefix parse(Line line) {
        LogTimestamp time = LogTimestamp.parse(line);
        if (time == null && !startsWithLevel(line)) {
            return DotNetPrefix.parse(line);
        }
        Line rest = time == null ? line : time.rest();
        if (time != null && isContinuation(rest)) {
            return null;
        }
        LogFields fields = new LogFields(rest);
        fields.read();
        return new LogPrefix(
                time == null ? Times.NONE : time.epochMillis(),
                fields.level(),
                fields.thread(),
                fields.logger(),
                fields.message(),
                time == null ? Lines.UNTIMED : time.levelFollows() ? Lines.FIRST_OF_TWO : Lines.TIMED);
    }

    /** Lines of a trace that a container runtime or syslog put a time before. */
    private static boolean isContinuation(Line rest) {
        Line text = rest.strip();
        boolean indented = rest.peek(0) == '\t' || rest.startsWith("    ");
        return indented || text.startsWith("at ") || text.startsWith("Caused by: ") || text.startsWith("... ");
    }

    private static boolean startsWithLevel(Line line) {
        int from = line.peek(0) == '[' ? 1 : 0;
        int end = from;
        while (Character.isUpperCase(line.peek(end))) {
            end++;
        }
        char next = line.peek(end);
        boolean ends = from == 1 ? next == ']' : next == ':' || next == ' ';
        return ends && end - from >= 3 && LogFields.level(line.between(from, end)) != null;
    }
}
