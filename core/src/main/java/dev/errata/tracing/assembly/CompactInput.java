// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CompactOutput} wrote. */
final class CompactInput {

    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final List<String> texts = new ArrayList<>();
    private final byte[] bytes;
    private int at;

    CompactInput(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    /** What follows was written by another output, which knew no text yet. */
    void begin() {
        texts.clear();
    }

    int octet() {
        return bytes[at++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            value |= (long) (part & LOW_BITS) << shift;
            if ((part & MORE) == 0) {
                return value;
            }
        }
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | bytes[at++] & 0xff;
        }
        return value;
    }

    String text() {
        int number = (int) number();
        if (number < texts.size()) {
            return texts.get(number);
        }
        int length = (int) number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }
}
