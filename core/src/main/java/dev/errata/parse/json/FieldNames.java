// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.json;

import dev.errata.parse.bytes.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The field names that one place in a payload is read for: found by their bytes, without making strings. */
public final class FieldNames {

    private final byte[][] keys;
    private final String[] names;
    private final int mask;

    private FieldNames(int size) {
        this.keys = new byte[size][];
        this.names = new String[size];
        this.mask = size - 1;
        Arrays.fill(names, "");
    }

    /** The set of these names. */
    public static FieldNames of(String... names) {
        FieldNames table = new FieldNames(Integer.highestOneBit(Math.max(names.length, 1)) << 2);
        for (String name : names) {
            byte[] key = name.getBytes(StandardCharsets.UTF_8);
            int slot = slot(key, 0, key.length, table.mask);
            while (!table.names[slot].isEmpty()) {
                slot = (slot + 1) & table.mask;
            }
            table.keys[slot] = key;
            table.names[slot] = name;
        }
        return table;
    }

    /** The name as it was given to {@link #of}, or empty if the slice is none of them. */
    String find(byte[] bytes, int from, int length) {
        int slot = slot(bytes, from, length, mask);
        while (!names[slot].isEmpty()) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, from + length)) {
                return names[slot];
            }
            slot = (slot + 1) & mask;
        }
        return "";
    }

    private static int slot(byte[] bytes, int from, int length, int mask) {
        long hash = (Words.prefix(bytes, from, Math.min(length, Long.BYTES)) + length) * Words.MIX;
        return (int) (hash >>> 40) & mask;
    }
}
