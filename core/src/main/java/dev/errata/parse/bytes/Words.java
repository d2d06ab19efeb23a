// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches and hashes the bytes of a payload eight at a time. */
public final class Words {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    /** Multiplier that spreads bits, from the golden ratio. */
    public static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private Words() {}

    /** Index of the next quote or backslash in {@code [from, limit)}, or {@code limit}. */
    public static int nextQuoteOrBackslash(byte[] bytes, int from, int limit) {
        int i = from;
        for (; i + Long.BYTES <= limit; i += Long.BYTES) {
            long word = word(bytes, i);
            long found = (zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES)) & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < limit && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The lowest high bit that is set in the result marks the first zero byte exactly. */
    private static long zeroBytes(long word) {
        return (word - ONES) & ~word;
    }

    /** The eight bytes at the index, which must exist. */
    static long word(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Up to eight bytes at the index, the rest zero. */
    public static long prefix(byte[] bytes, int from, int length) {
        if (length >= Long.BYTES) {
            return word(bytes, from);
        }
        if (from + Long.BYTES <= bytes.length) {
            return length == 0 ? 0 : word(bytes, from) & (-1L >>> (Long.SIZE - (length << 3)));
        }
        long prefix = 0;
        for (int i = length - 1; i >= 0; i--) {
            prefix = prefix << 8 | (bytes[from + i] & 0xFF);
        }
        return prefix;
    }

    /** A hash of all bytes of the slice, good enough for a table that compares afterwards. */
    public static int hash(byte[] bytes, int from, int length) {
        long hash = length * MIX;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            hash = (hash ^ word(bytes, from + i)) * MIX;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ prefix(bytes, from + i, length - i)) * MIX;
        return (int) (hash >>> 32);
    }
}
