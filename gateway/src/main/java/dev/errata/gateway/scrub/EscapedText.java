// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.util.Arrays;

/**
 * A JSON string as the text that it means, with the way back: the payload is changed, never written anew. Not thread-safe.
 */
final class EscapedText {
    private byte[] text = new byte[512];
    private int[] origin = new int[513];
    private int size;

    /** Reads the content of a string, without its quotes; an escape that is none stands for itself. */
    void read(byte[] bytes, int from, int to) {
        size = 0;
        int at = from;
        while (at < to) {
            if (bytes[at] != '\\' || at + 1 == to) {
                put(bytes[at], at++);
            } else {
                at = escape(bytes, at, to);
            }
        }
        origin[size] = to;
    }

    byte[] bytes() {
        return text;
    }

    int size() {
        return size;
    }

    /** Where a byte of the text stands in the payload; for {@link #size}, where the content ends. */
    int origin(int at) {
        return origin[at];
    }

    private int escape(byte[] bytes, int at, int to) {
        byte kind = bytes[at + 1];
        if (kind == 'u' && at + 6 <= to) {
            int code = hex(bytes, at + 2);
            if (code >= 0) {
                putCode(code, at);
                return at + 6;
            }
        }
        int meaning = switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> kind;
        };
        put((byte) meaning, at);
        return at + 2;
    }

    /** Writes UTF-8, a surrogate alone as three bytes, so that every escape keeps a place of its own. */
    private void putCode(int code, int at) {
        if (code < 0x80) {
            put((byte) code, at);
        } else if (code < 0x800) {
            put((byte) (0xC0 | code >> 6), at);
            put((byte) (0x80 | code & 0x3F), at);
        } else {
            put((byte) (0xE0 | code >> 12), at);
            put((byte) (0x80 | code >> 6 & 0x3F), at);
            put((byte) (0x80 | code & 0x3F), at);
        }
    }

    private void put(byte b, int at) {
        if (size == text.length) {
            text = Arrays.copyOf(text, size * 2);
            origin = Arrays.copyOf(origin, size * 2 + 1);
        }
        text[size] = b;
        origin[size++] = at;
    }

    private static int hex(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
