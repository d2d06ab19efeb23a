// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.parse.Times;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times that name the month: of java.util.logging, syslog, klog, Apache and PHP. */
final class MonthTimestamp {

    private MonthTimestamp() {}

    static @Nullable LogTimestamp parse(Line text) {
        int month = LogTimestamp.month(text, 0);
        if (month > 0) {
            return text.peek(3) == ' ' ? monthFirst(text, month) : null;
        }
        if (text.skipDigits(0) == 2 && text.peek(2) == '-' && LogTimestamp.month(text, 3) > 0) {
            return php(text);
        }
        boolean weekday = text.peek(3) == ' ' && LogTimestamp.month(text, 4) > 0;
        return weekday ? apache(text) : klog(text);
    }

    /** {@code May 01, 2024 10:00:00 AM com.acme.Shop order} or {@code May  1 10:00:00 host app[12]: }. */
    private static @Nullable LogTimestamp monthFirst(Line text, int month) {
        int day = text.peek(4) == ' ' ? 5 : 4;
        int end = text.skipDigits(day);
        if (end == day) {
            return null;
        }
        return text.matches(end, ", ") ? javaLogging(text, month, day, end) : syslog(text, end + 1);
    }

    private static @Nullable LogTimestamp javaLogging(Line text, int month, int day, int end) {
        int time = text.skipDigits(end + 2) + 1;
        int clock = Line.isDigit(text.peek(time)) && text.peek(time + 1) == ':' ? time - 1 : time;
        boolean noon = text.matches(clock + 8, " PM");
        if (!noon && !text.matches(clock + 8, " AM")) {
            return null;
        }
        int hour = text.between(time, text.skipDigits(time)).number() % 12 + (noon ? 12 : 0);
        String iso = date(
                        text.between(end + 2, time - 1).number(),
                        month,
                        text.between(day, end).number())
                + String.format(Locale.ROOT, "T%02d", hour)
                + text.between(clock + 2, clock + 8);
        return new LogTimestamp(Times.parse(iso), text.from(Math.min(clock + 12, text.length())), true);
    }

    /** Syslog does not tell the year, so the time is not known; host and program are passed over. */
    private static @Nullable LogTimestamp syslog(Line text, int time) {
        if (!LogTimestamp.isTime(text, time)) {
            return null;
        }
        int program = text.indexOf(": ", LogTimestamp.endOfTime(text, time));
        return program < 0 ? null : new LogTimestamp(Times.NONE, text.from(program + 2));
    }

    /** {@code Wed May 01 10:00:00.123 2024] }. */
    private static @Nullable LogTimestamp apache(Line text) {
        int close = text.indexOf(']');
        if (!LogTimestamp.isTime(text, 11) || close < 4) {
            return null;
        }
        int month = LogTimestamp.month(text, 4);
        String iso = date(
                        text.between(close - 4, close).number(),
                        month,
                        text.between(8, 10).strip().number()) + "T"
                + text.between(11, LogTimestamp.endOfTime(text, 11));
        return new LogTimestamp(Times.parse(iso), text.from(close + 1));
    }

    /** {@code 01-May-2024 10:00:00 UTC] }. */
    private static @Nullable LogTimestamp php(Line text) {
        int close = text.indexOf(']');
        if (!LogTimestamp.isTime(text, 12) || close < 0) {
            return null;
        }
        int month = LogTimestamp.month(text, 3);
        String iso = date(text.between(7, 11).number(), month, text.to(2).number()) + "T" + text.between(12, 20);
        boolean utc = text.between(20, close).strip().is("UTC");
        return new LogTimestamp(utc ? Times.parse(iso) : Times.NONE, text.from(close + 1));
    }

    /** {@code E0501 10:00:00.123456   12 shop.go:33] message}, without a year. */
    private static @Nullable LogTimestamp klog(Line text) {
        boolean severity = "IWEF".indexOf(text.peek(0)) >= 0 && text.skipDigits(1) == 5 && text.peek(5) == ' ';
        int close = severity && LogTimestamp.isTime(text, 6) ? text.indexOf("] ", 6) : -1;
        if (close < 0) {
            return null;
        }
        String level = switch (text.charAt(0)) {
            case 'E' -> "ERROR: ";
            case 'F' -> "FATAL: ";
            case 'W' -> "WARN: ";
            default -> "INFO: ";
        };
        String rest = level + text.from(close + 2);
        return new LogTimestamp(Times.NONE, new Line(rest, 0, rest.length()));
    }

    private static String date(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
