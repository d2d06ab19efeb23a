// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import java.util.Locale;

/** Validates trace and span ids: 32 or 16 hex digits that are not all zero. */
public final class TraceIds {

    private static final int TRACE_DIGITS = 32;
    private static final int SPAN_DIGITS = 16;

    private TraceIds() {}

    /** The trace id in lower case, or empty if it is none; the dashes of a UUID are dropped. */
    public static String trace(String text) {
        return valid(text.length() == TRACE_DIGITS + 4 ? text.replace("-", "") : text, TRACE_DIGITS);
    }

    /** The span id in lower case, or empty if it is none. */
    public static String span(String text) {
        return valid(text, SPAN_DIGITS);
    }

    private static String valid(String text, int digits) {
        if (text.length() != digits) {
            return "";
        }
        boolean zero = true;
        boolean upper = false;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F')) {
                return "";
            }
            zero &= c == '0';
            upper |= c < 'a' && c > '9';
        }
        if (zero) {
            return "";
        }
        return upper ? text.toLowerCase(Locale.ROOT) : text;
    }
}
