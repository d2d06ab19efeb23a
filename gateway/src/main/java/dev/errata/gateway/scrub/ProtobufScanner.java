// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds secrets in OTLP protobuf by walking its wire format. Where a text changes its size, the lengths of the messages
 * around it are changed with it; all other bytes stay. What is broken stays from there on. For one payload.
 */
final class ProtobufScanner {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;
    private static final int MAX_DEPTH = 100;
    private static final int KEY = 1;
    private static final int ANY_STRING = 1;
    private static final int ANY_INT = 3;
    private static final int ANY_DOUBLE = 4;
    private static final int ANY_BYTES = 7;
    private static final byte[] ANY_FILTERED = anyFiltered();

    private final byte[] bytes;
    private final Edits edits;
    private final SecretNames names;
    private final TextScanner texts;
    private int at;
    private long varint;

    /** By how many bytes the message that is open grew so far. */
    private int growth;

    ProtobufScanner(byte[] bytes, Edits edits, SecretNames names, TextScanner texts) {
        this.bytes = bytes;
        this.edits = edits;
        this.names = names;
        this.texts = texts;
    }

    void scan(OtlpMessage message) {
        message(message, bytes.length, NameKind.PLAIN, 0);
    }

    /** Walks to {@code end}; false when the rest cannot be read. */
    private boolean message(OtlpMessage message, int end, NameKind kind, int depth) {
        NameKind inner = message == OtlpMessage.KEY_VALUE && !kind.isSecret() ? keyKind(end) : kind;
        while (at < end) {
            int begin = at;
            if (!readVarint(end)) {
                return false;
            }
            int number = (int) (varint >>> 3);
            boolean read = switch ((int) varint & 7) {
                case VARINT -> readVarint(end) && number(message, number, begin, inner);
                case FIXED64 -> skip(8, end) && number(message, number, begin, inner);
                case FIXED32 -> skip(4, end);
                case LENGTH -> field(message, number, begin, end, inner, depth);
                default -> false;
            };
            if (!read) {
                return false;
            }
        }
        return true;
    }

    private boolean field(OtlpMessage message, int number, int begin, int end, NameKind kind, int depth) {
        int prefix = at;
        if (!readVarint(end) || varint < 0) {
            return false;
        }
        int from = at;
        int to = (int) Math.min(end, from + Math.min(varint, Integer.MAX_VALUE / 2));
        boolean whole = to - from == varint;
        OtlpMessage inner = message.field(number);
        if (kind.isSecret() && message == OtlpMessage.ANY_VALUE && number == ANY_BYTES) {
            replace(begin, to, ANY_FILTERED);
        } else if (inner != OtlpMessage.OTHER && depth < MAX_DEPTH) {
            return framed(inner, prefix, from, to, kind, depth) && whole;
        }
        at = to;
        return whole;
    }

    /** Walks what the length at {@code prefix} is the length of, and corrects it by what that grew. */
    private boolean framed(OtlpMessage inner, int prefix, int from, int to, NameKind kind, int depth) {
        long length = varint;
        int outer = growth;
        int edit = edits.size();
        edits.replace(prefix, from, bytes);
        growth = 0;
        boolean read = true;
        if (inner == OtlpMessage.TEXT) {
            text(from, to, kind);
        } else {
            read = message(inner, to, kind, depth + 1);
        }
        at = to;
        if (edits.size() == edit + 1) {
            edits.truncate(edit);
            growth = outer;
            return read;
        }
        byte[] corrected = encode(length + growth);
        edits.repiece(edit, corrected);
        growth += outer + corrected.length - (from - prefix);
        return read;
    }

    private void text(int from, int to, NameKind kind) {
        if (kind.isSecret()) {
            if (to > from && !(to - from == Filtered.BYTES.length && Filtered.isAt(bytes, from, to))) {
                replace(from, to, Filtered.BYTES);
            }
        } else if (kind == NameKind.LOCATION) {
            texts.scanLocation(bytes, from, to, (begin, end) -> replace(begin, end, Filtered.BYTES));
        } else if (kind != NameKind.VERBATIM) {
            texts.scan(bytes, from, to, (begin, end) -> replace(begin, end, Filtered.BYTES));
        }
    }

    /** A number that is secret becomes a text, since a number cannot say that it is gone. */
    private boolean number(OtlpMessage message, int number, int begin, NameKind kind) {
        if (message == OtlpMessage.ANY_VALUE && (number == ANY_INT || number == ANY_DOUBLE)) {
            boolean card = number == ANY_INT && kind != NameKind.VERBATIM && isCard(varint);
            if (kind == NameKind.SECRET || card) {
                replace(begin, at, ANY_FILTERED);
            }
        }
        return true;
    }

    private boolean isCard(long value) {
        byte[] digits = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
        return texts.isCard(digits, 0, digits.length);
    }

    /** What the key of the pair that ends at {@code end} says of its value, wherever in the pair it stands. */
    private NameKind keyKind(int end) {
        int begin = at;
        NameKind kind = NameKind.PLAIN;
        boolean read = true;
        while (read && at < end && readVarint(end)) {
            int number = (int) (varint >>> 3);
            int wire = (int) varint & 7;
            if (wire == LENGTH && readVarint(end) && varint >= 0 && varint <= end - at) {
                kind = number == KEY ? names.kind(bytes, at, at + (int) varint) : kind;
                at += (int) varint;
            } else {
                read = wire == VARINT
                        ? readVarint(end)
                        : wire == FIXED64 ? skip(8, end) : wire == FIXED32 && skip(4, end);
            }
        }
        at = begin;
        return kind;
    }

    private void replace(int from, int to, byte[] piece) {
        edits.replace(from, to, piece);
        growth += piece.length - (to - from);
    }

    private boolean skip(int count, int end) {
        if (end - at < count) {
            return false;
        }
        at += count;
        return true;
    }

    private boolean readVarint(int end) {
        varint = 0;
        for (int shift = 0; shift < 64 && at < end; shift += 7) {
            byte b = bytes[at++];
            varint |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encode(long value) {
        byte[] encoded = new byte[10];
        int size = 0;
        long rest = value;
        while (rest >>> 7 != 0) {
            encoded[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        encoded[size++] = (byte) rest;
        return Arrays.copyOf(encoded, size);
    }

    private static byte[] anyFiltered() {
        byte[] field = new byte[2 + Filtered.BYTES.length];
        field[0] = ANY_STRING << 3 | LENGTH;
        field[1] = (byte) Filtered.BYTES.length;
        System.arraycopy(Filtered.BYTES, 0, field, 2, Filtered.BYTES.length);
        return field;
    }
}
