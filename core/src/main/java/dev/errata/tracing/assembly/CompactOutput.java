// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that grow: small numbers take little room, and a text is written where it is first met. */
final class CompactOutput {

    private static final int FIRST = 512;
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[FIRST];
    private int size;

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** A number that is not negative, seven bits a byte, the low ones first. */
    void number(long value) {
        room(Long.BYTES + 2);
        long rest = value;
        while ((rest & ~LOW_BITS) != 0) {
            bytes[size++] = (byte) (rest & LOW_BITS | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** All eight bytes of a number. */
    void fixed(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** By its number among the texts, and in full if it is new. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(known);
            return;
        }
        number(texts.size() - 1L);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
