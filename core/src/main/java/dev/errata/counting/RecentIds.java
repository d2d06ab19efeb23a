// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.counting;

import java.util.Arrays;

/**
 * A bounded set of 64-bit ids that forgets the oldest: two generations of open-addressed tables, of which the older
 * is dropped when the younger is full. It remembers at least the last {@code capacity} distinct ids and at most twice
 * as many, in at most 64 bytes an id.
 */
public final class RecentIds {

    private final int capacity;
    private long[] young;
    private long[] old;
    private int youngSize;

    /** @param capacity ids that are remembered for certain, at least 1 */
    public RecentIds(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
        }
        this.capacity = capacity;
        this.young = table();
        this.old = new long[0];
    }

    /** Whether the id is new; remembers it. */
    public boolean add(long id) {
        long key = id == 0 ? 1 : id; // 0 marks a free slot
        int slot = slotOf(young, key);
        if (young[slot] == key) {
            return false;
        }
        boolean isNew = old.length == 0 || old[slotOf(old, key)] != key;
        young[slot] = key;
        if (++youngSize == capacity) {
            forgetOlder();
        }
        return isNew;
    }

    /** Everything remembered, oldest generation first, in no order within one. */
    public long[] toArray() {
        long[] ids = new long[old.length + young.length];
        int n = copyIds(old, ids, 0);
        n = copyIds(young, ids, n);
        return Arrays.copyOf(ids, n);
    }

    /** Forgets the older half, as if that many new ids had come. */
    public void forgetOlder() {
        old = young;
        young = table();
        youngSize = 0;
    }

    private long[] table() {
        return new long[Integer.highestOneBit(capacity) * 4]; // a power of two, at most half full
    }

    private static int copyIds(long[] table, long[] into, int from) {
        int n = from;
        for (long id : table) {
            if (id != 0) {
                into[n++] = id;
            }
        }
        return n;
    }

    private static int slotOf(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) (mix(key) & mask);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Finaliser of MurmurHash3 (Appleby), so that weak ids spread too. */
    private static long mix(long key) {
        long h = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
