// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/** Finds where the value ends that begins somewhere in a text. */
final class ValueEnd {
    private static final boolean[] ENDS_WORD = new boolean[256];

    static {
        for (int c = 0; c <= ' '; c++) {
            ENDS_WORD[c] = true;
        }
        for (char c : "&;,\"'<>(){}[]#|`\\".toCharArray()) {
            ENDS_WORD[c] = true;
        }
    }

    private ValueEnd() {}

    /** The end of a value without quotes, as in {@code name=value}; a line and column behind an address do not belong to it. */
    static int word(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !ENDS_WORD[bytes[at] & 0xFF]) {
            at++;
        }
        return beforePosition(bytes, from, beforePosition(bytes, from, at));
    }

    /**
     * The end of a value that begins behind a quote: the same quote with no backslash of its own, or the end of the text.
     *
     * @param escapes how many backslashes stand before the opening quote, since the text is itself quoted somewhere
     */
    static int quoted(byte[] bytes, int from, int to, byte quote, int escapes) {
        int backslashes = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\\') {
                backslashes++;
                continue;
            }
            if (bytes[at] == quote && (escapes == 0 ? backslashes % 2 == 0 : backslashes <= escapes)) {
                return at - (escapes == 0 ? 0 : backslashes);
            }
            backslashes = 0;
        }
        return to;
    }

    /** The end of what stands in the bracket that opens before {@code from}: the bracket that closes it, or the end of the text. */
    static int bracketed(byte[] bytes, int from, int to, byte open) {
        byte close = (byte) (open == '{' ? '}' : ']');
        int depth = 1;
        for (int at = from; at < to; at++) {
            if (bytes[at] == open) {
                depth++;
            } else if (bytes[at] == close && --depth == 0) {
                return at;
            }
        }
        return to;
    }

    /** The end of the line. */
    static int line(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int beforePosition(byte[] bytes, int from, int end) {
        int at = end;
        while (at > from && bytes[at - 1] >= '0' && bytes[at - 1] <= '9') {
            at--;
        }
        return at < end && at > from + 1 && bytes[at - 1] == ':' ? at - 1 : end;
    }
}
