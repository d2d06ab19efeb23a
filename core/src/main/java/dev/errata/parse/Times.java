// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Reads a timestamp as clients write it: seconds, milliseconds, microseconds or nanoseconds since the epoch, told
 * apart by their size, or ISO 8601 with {@code T} or a blank, 0 to 9 decimals, and a zone or none (UTC).
 */
public final class Times {

    /** Result for text that is no timestamp between 1990 and 2100. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long EARLIEST = LocalDate.of(1990, 1, 1).toEpochDay() * 86_400_000L;
    private static final long LATEST = LocalDate.of(2100, 1, 1).toEpochDay() * 86_400_000L;

    private Times() {}

    /** Epoch milliseconds, or {@link #NONE}. */
    public static long parse(String text) {
        if (text.isEmpty()) {
            return NONE; // so common that it is not worth an exception with its stack
        }
        try {
            return plausible(isDate(text) ? dateTime(text) : number(text));
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return NONE; // the caller flags it
        }
    }

    /** The same time, or {@link #NONE} if it lies outside 1990 to 2100. */
    public static long plausible(long epochMillis) {
        return epochMillis >= EARLIEST && epochMillis < LATEST ? epochMillis : NONE;
    }

    private static boolean isDate(String text) {
        return text.length() >= 10 && text.charAt(4) == '-';
    }

    private static long number(String text) {
        double value = Double.parseDouble(text);
        if (value > 1e17) {
            return Math.round(value / 1e6);
        }
        if (value > 1e14) {
            return Math.round(value / 1e3);
        }
        return Math.round(value > 1e11 ? value : value * 1e3);
    }

    private static long dateTime(String text) {
        long day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                .toEpochDay();
        long seconds = day * 86_400L;
        if (text.length() == 10) {
            return seconds * 1_000;
        }
        seconds += digits(text, 11, 13) * 3_600L + digits(text, 14, 16) * 60L;
        int at = 16;
        if (at < text.length() && text.charAt(at) == ':') {
            seconds += digits(text, 17, 19);
            at = 19;
        }
        int zone = endOfDecimals(text, at);
        return (seconds - offsetSeconds(text.substring(zone).strip())) * 1_000 + millis(text, at, zone);
    }

    private static int endOfDecimals(String text, int at) {
        int i = at;
        if (i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',')) {
            i++;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
        }
        return i;
    }

    private static int millis(String text, int from, int to) {
        int millis = 0;
        for (int i = 1; i <= 3; i++) {
            millis = millis * 10 + (from + i < to ? text.charAt(from + i) - '0' : 0);
        }
        return millis;
    }

    private static int offsetSeconds(String zone) {
        return zone.isEmpty() || zone.equals("UTC") || zone.equals("GMT")
                ? 0
                : ZoneOffset.of(zone.equals("z") ? "Z" : zone).getTotalSeconds();
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
