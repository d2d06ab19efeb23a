// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.StackTrace;
import java.util.Arrays;

/**
 * Remembers stacks by a 128-bit hash of the bytes they were read from: the same few thousand stacks make most of an
 * error stream, and hashing bytes is many times faster than reading them. A stack is kept from its second sighting on.
 * The table is fixed: {@value #SLOTS} stacks of at most {@value #MAX_LENGTH} bytes. The hash is seeded, so nobody can
 * prepare bytes that are taken for another stack; by chance that happens once in 10^30 pairs.
 */
final class StackMemo {

    static final int MAX_LENGTH = 16 * 1024;
    private static final int SLOTS = 4_096;

    private final Hasher128 hasher;
    private final long[] highs = new long[SLOTS];
    private final long[] lows = new long[SLOTS];
    private final long[] seen = new long[SLOTS];
    private final StackTrace[] stacks = new StackTrace[SLOTS];
    private long high;
    private long low;

    StackMemo(long seed) {
        this.hasher = Hashing.xxh3_128(seed);
        Arrays.fill(stacks, StackTrace.EMPTY);
    }

    /** The stack of exactly these bytes, or an empty one if it is not known. */
    StackTrace find(byte[] bytes, int from, int to) {
        HashValue128 hash = hasher.hashBytesTo128Bits(bytes, from, to - from);
        high = hash.getMostSignificantBits();
        low = hash.getLeastSignificantBits();
        int slot = slot();
        return highs[slot] == high && lows[slot] == low ? stacks[slot] : StackTrace.EMPTY;
    }

    /** Remembers the stack that {@link #find} has just not found, if the same bytes were here before. */
    void put(StackTrace stack) {
        int slot = slot();
        if (seen[slot] == high) {
            highs[slot] = high;
            lows[slot] = low;
            stacks[slot] = stack;
        }
        seen[slot] = high;
    }

    private int slot() {
        return (int) high & (SLOTS - 1);
    }
}
