// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.parse.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time at the start of a log line.
 *
 * @param epochMillis when, or {@link Times#NONE} if the line does not tell the day or the year
 * @param rest the line after it, with its blanks but one
 * @param levelFollows whether the next line tells the level, as java.util.logging has it
 */
record LogTimestamp(long epochMillis, Line rest, boolean levelFollows) {

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    LogTimestamp(long epochMillis, Line rest) {
        this(epochMillis, rest, false);
    }

    /** Reads the time that a line starts with, perhaps in brackets; null if there is none. */
    static @Nullable LogTimestamp parse(Line line) {
        int from = start(line);
        Line text = line.from(from);
        int end = isDate(text) ? endOfDateTime(text) : isTime(text, 0) ? endOfTime(text, 0) : -1;
        if (end > 0) {
            long millis = isDate(text) ? Times.parse(text.to(end).toString().replace('/', '-')) : Times.NONE;
            boolean header = line.peek(0) == '<' && from > 0;
            return new LogTimestamp(millis, header ? afterSyslogHeader(text, end) : rest(text, end));
        }
        return MonthTimestamp.parse(text);
    }

    /** Where the date begins: after {@code [}, {@code <34>1 }, {@code E, [}. */
    private static int start(Line line) {
        int from = line.peek(0) == '[' ? 1 : 0;
        if (line.peek(0) == '<' && line.peek(line.skipDigits(1)) == '>') {
            from = line.skipDigits(1) + 1;
            from += line.matches(from, "1 ") ? 2 : 0;
        }
        return line.matches(1, ", [") ? 4 : from;
    }

    private static Line rest(Line text, int end) {
        int from = end;
        while (from < text.length() && text.charAt(from) != ']' && text.charAt(from) == ' ' && isProcess(text, from)) {
            from = text.skipDigits(from + 2);
        }
        if (text.peek(from) == ']') {
            from++;
        }
        return text.from(text.peek(from) == ' ' ? from + 1 : from);
    }

    /** After host, program, process, message id and structured data, which may be in brackets. */
    private static Line afterSyslogHeader(Line text, int end) {
        int at = end;
        for (int field = 0; field < 5 && at >= 0; field++) {
            char close = text.peek(at + 1) == '[' ? ']' : ' ';
            at = text.indexOf(close, at + 1);
        }
        return text.from(at < 0 ? end : Math.min(at + 1, text.length()));
    }

    /** {@code  #4711]}, as Ruby's logger adds. */
    private static boolean isProcess(Line text, int from) {
        return text.matches(from, " #") && Line.isDigit(text.peek(from + 2));
    }

    private static boolean isDate(Line text) {
        char dash = text.peek(4);
        return text.skipDigits(0) == 4
                && (dash == '-' || dash == '/')
                && text.skipDigits(5) == 7
                && text.peek(7) == dash
                && text.skipDigits(8) == 10
                && (text.peek(10) == 'T' || text.peek(10) == ' ')
                && isTime(text, 11);
    }

    static boolean isTime(Line text, int at) {
        return text.skipDigits(at) == at + 2
                && text.peek(at + 2) == ':'
                && text.skipDigits(at + 3) == at + 5
                && text.peek(at + 5) == ':'
                && text.skipDigits(at + 6) == at + 8;
    }

    /** The position after seconds and their fraction. */
    static int endOfTime(Line text, int at) {
        int end = at + 8;
        char point = text.peek(end);
        boolean fraction = (point == '.' || point == ',') && Line.isDigit(text.peek(end + 1));
        return fraction ? text.skipDigits(end + 1) : end;
    }

    private static int endOfDateTime(Line text) {
        int end = endOfTime(text, 11);
        int zone = text.peek(end) == ' ' ? end + 1 : end;
        char sign = text.peek(zone);
        if (sign == 'Z') {
            return zone + 1;
        }
        if (text.matches(zone, "UTC") || text.matches(zone, "GMT")) {
            return zone + 3;
        }
        if (sign != '+' && sign != '-' || !Line.isDigit(text.peek(zone + 1))) {
            return end;
        }
        int hours = text.skipDigits(zone + 1);
        return text.peek(hours) == ':' ? text.skipDigits(hours + 1) : hours;
    }

    /** The month of that English abbreviation, 1 to 12, or 0. */
    static int month(Line text, int at) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (text.matches(at, MONTHS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
