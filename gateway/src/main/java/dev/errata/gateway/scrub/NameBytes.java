// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

/** Which bytes make up words and names; all that is not ASCII is neither. */
final class NameBytes {
    /** The longest name that is looked at, in bytes. */
    static final int MAX = 128;

    private static final boolean[] WORD = new boolean[256];
    private static final boolean[] NAME = new boolean[256];

    static {
        for (int c = 0; c < WORD.length; c++) {
            WORD[c] = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
            NAME[c] = WORD[c] || "-.[]$".indexOf(c) >= 0;
        }
    }

    private NameBytes() {}

    /** Letters, digits and the underscore. */
    static boolean isWord(byte b) {
        return WORD[b & 0xFF];
    }

    /** What stands in names of parameters, headers and fields: words, and {@code - . [ ] $}. */
    static boolean isName(byte b) {
        return NAME[b & 0xFF];
    }

    /**
     * Where the name begins that ends before {@code end}: at most {@link #MAX} bytes back, and neither before {@code from}
     * nor before what was cut at an earlier time.
     */
    static int begin(byte[] bytes, int from, int end) {
        int at = end;
        int least = Math.max(from, end - MAX);
        while (at > least && isName(bytes[at - 1]) && !endsFiltered(bytes, from, at)) {
            at--;
        }
        return at;
    }

    private static boolean endsFiltered(byte[] bytes, int from, int end) {
        int begin = end - Filtered.BYTES.length;
        return bytes[end - 1] == ']' && begin >= from && Filtered.isAt(bytes, begin, end);
    }
}
