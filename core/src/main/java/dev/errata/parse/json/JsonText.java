// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.json;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.bytes.Words;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes the inside of a JSON string. Bad UTF-8 and lone surrogates become U+FFFD; control characters stay. */
final class JsonText {

    private JsonText() {}

    /**
     * The text between two quotes.
     *
     * @throws MalformedPayload if an escape is none that JSON knows
     */
    static String decode(byte[] bytes, int from, int to) {
        if (Words.nextQuoteOrBackslash(bytes, from, to) == to) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream(to - from);
        int i = from;
        while (i < to) {
            int next = Words.nextQuoteOrBackslash(bytes, i, to);
            utf8.write(bytes, i, next - i);
            i = next < to ? unescape(bytes, next, to, utf8) : to;
        }
        return utf8.toString(StandardCharsets.UTF_8);
    }

    /** Writes the character of the escape at the index and returns the index after it. */
    private static int unescape(byte[] bytes, int at, int to, ByteArrayOutputStream utf8) {
        byte kind = bytes[at + 1]; // the scanner has seen to it that a backslash is never last
        switch (kind) {
            case '"', '\\', '/' -> utf8.write(kind);
            case 'b' -> utf8.write('\b');
            case 'f' -> utf8.write('\f');
            case 'n' -> utf8.write('\n');
            case 'r' -> utf8.write('\r');
            case 't' -> utf8.write('\t');
            case 'u' -> {
                return unescapeUnicode(bytes, at, to, utf8);
            }
            default -> throw bad(at);
        }
        return at + 2;
    }

    private static int unescapeUnicode(byte[] bytes, int at, int to, ByteArrayOutputStream utf8) {
        int point = hex4(bytes, at, to);
        int end = at + 6;
        if (Character.isHighSurrogate((char) point) && end + 1 < to && bytes[end] == '\\' && bytes[end + 1] == 'u') {
            int low = hex4(bytes, end, to);
            if (Character.isLowSurrogate((char) low)) {
                point = Character.toCodePoint((char) point, (char) low);
                end += 6;
            }
        }
        writeUtf8(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point, utf8);
        return end;
    }

    private static int hex4(byte[] bytes, int at, int to) {
        if (at + 6 > to) {
            throw bad(at);
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit((char) (bytes[i] & 0xFF), 16);
            if (digit < 0) {
                throw bad(at);
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static void writeUtf8(int point, ByteArrayOutputStream utf8) {
        if (point < 0x80) {
            utf8.write(point);
        } else if (point < 0x800) {
            utf8.write(0xC0 | point >> 6);
            utf8.write(0x80 | point & 0x3F);
        } else if (point < 0x1_0000) {
            utf8.write(0xE0 | point >> 12);
            utf8.write(0x80 | point >> 6 & 0x3F);
            utf8.write(0x80 | point & 0x3F);
        } else {
            utf8.write(0xF0 | point >> 18);
            utf8.write(0x80 | point >> 12 & 0x3F);
            utf8.write(0x80 | point >> 6 & 0x3F);
            utf8.write(0x80 | point & 0x3F);
        }
    }

    private static MalformedPayload bad(int at) {
        return new MalformedPayload(RejectReason.JSON_MALFORMED, "unknown escape in a string at byte " + at);
    }
}
