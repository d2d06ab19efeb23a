// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.bytes;

import java.util.Arrays;

/**
 * Hands out one string for the same short raw bytes again and again: frames, types and tags of one stream repeat.
 * A text is kept from its second sighting on, so ids and other one-off texts do not push others out. The table is
 * fixed: {@value #SLOTS} texts of at most {@value #MAX_LENGTH} bytes.
 */
public final class TextCache {

    static final int MAX_LENGTH = 256;
    private static final int SLOTS = 16_384;

    private static final byte[] NO_BYTES = {};

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];
    private final int[] kept = new int[SLOTS];
    private final int[] seen = new int[SLOTS];

    private final Decoder decoder;

    /** Turns raw bytes into text. */
    public interface Decoder {

        String decode(byte[] bytes, int from, int to);
    }

    public TextCache(Decoder decoder) {
        this.decoder = decoder;
        Arrays.fill(keys, NO_BYTES);
        Arrays.fill(texts, "");
    }

    /** The text of these raw bytes, decoded at a miss. */
    public String get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > MAX_LENGTH) {
            return decoder.decode(bytes, from, to);
        }
        int hash = Words.hash(bytes, from, length);
        int slot = hash & (SLOTS - 1);
        if (kept[slot] == hash) {
            byte[] key = keys[slot];
            if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
                return texts[slot];
            }
        }
        String text = decoder.decode(bytes, from, to);
        if (seen[slot] == hash) {
            kept[slot] = hash;
            keys[slot] = Arrays.copyOfRange(bytes, from, to);
            texts[slot] = text;
        }
        seen[slot] = hash;
        return text;
    }
}
