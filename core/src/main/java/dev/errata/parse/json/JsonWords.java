// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Knows which bare words are values: literals, numbers, and the NaN and infinities that Python and others write. */
final class JsonWords {

    private static final byte[][] WORDS = {
        word("true"), word("false"), word("null"), word("NaN"), word("Infinity"), word("-Infinity")
    };

    private JsonWords() {}

    /** Whether the slice is a value; numbers are only checked for their characters. */
    static boolean isValue(byte[] bytes, int from, int to) {
        if (from == to) {
            return false;
        }
        byte first = bytes[from];
        if (isDigit(first) || (first == '-' && to - from > 1 && isDigit(bytes[from + 1]))) {
            return isNumber(bytes, from + 1, to);
        }
        for (byte[] word : WORDS) {
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (!isDigit(b) && b != '.' && b != '-' && b != '+' && b != 'e' && b != 'E') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static byte[] word(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
