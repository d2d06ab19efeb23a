// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.protobuf;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import dev.errata.parse.bytes.TextCache;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Pulls the wanted fields out of one protobuf message after another (protobuf encoding, wire types 0 to 5). Unknown
 * fields are skipped, groups too. Every method that meets broken or truncated input throws {@link MalformedPayload}.
 * Keep one reader for many payloads: it remembers short texts. Not thread safe.
 */
public final class ProtobufReader {

    /** What {@link #nextField} returns when a message has no more fields. */
    public static final int END = 0;

    private static final byte[] NOTHING = {};
    private static final int MAX_GROUPS = 100;
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int GROUP_START = 3;
    private static final int GROUP_END = 4;
    private static final int FIXED32 = 5;

    private final TextCache texts =
            new TextCache((bytes, from, to) -> new String(bytes, from, to - from, StandardCharsets.UTF_8));
    private byte[] bytes = NOTHING;
    private int position;
    private int limit;
    private int wireType;

    /** Lets go of the message, which would live as long as a reader that is kept. */
    public void release() {
        reset(NOTHING, 0, 0);
    }

    /** Starts with the message in {@code [from, to)}. */
    public ProtobufReader reset(byte[] message, int from, int to) {
        bytes = message;
        position = from;
        limit = to;
        return this;
    }

    /** Moves to the next field of the message entered last: its number, or {@link #END}. */
    public int nextField() {
        if (position == limit) {
            return END;
        }
        long tag = rawVarint();
        wireType = (int) tag & 7;
        int number = (int) (tag >>> 3);
        if (number <= 0 || tag >>> 32 != 0 || wireType > FIXED32 || wireType == GROUP_END) {
            throw malformed("no field starts");
        }
        return number;
    }

    /** Enters the message that the field holds; hand the result to {@link #leave} after its last field. */
    public int enter() {
        int length = length();
        int outer = limit;
        limit = position + length;
        return outer;
    }

    /** Goes on with the message around the one entered last. */
    public void leave(int outer) {
        position = limit;
        limit = outer;
    }

    /** The field as text; bad UTF-8 becomes U+FFFD. */
    public String text() {
        int length = length();
        position += length;
        return texts.get(bytes, position - length, position);
    }

    /** The field's bytes in hex. */
    public String hex() {
        int length = length();
        position += length;
        return HexFormat.of().formatHex(bytes, position - length, position);
    }

    /** The field's eight bytes as a number, the first the highest; 0 if it has another length. */
    public long id() {
        int length = length();
        position += length;
        long value = 0;
        for (int i = position - length; i < position; i++) {
            value = value << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return length == Long.BYTES ? value : 0;
    }

    /** The field as an integer, from a varint or a fixed number. */
    public long integer() {
        return switch (wireType) {
            case VARINT -> rawVarint();
            case FIXED64 -> fixed(Long.BYTES);
            case FIXED32 -> fixed(Integer.BYTES);
            default -> throw malformed("a number is missing");
        };
    }

    /** The field as a double. */
    public double real() {
        if (wireType != FIXED64) {
            throw malformed("a double is missing");
        }
        return Double.longBitsToDouble(fixed(Long.BYTES));
    }

    /** Passes over the field. */
    public void skip() {
        switch (wireType) {
            case VARINT -> rawVarint();
            case FIXED64 -> fixed(Long.BYTES);
            case LENGTH -> {
                int length = length();
                position += length;
            }
            case FIXED32 -> fixed(Integer.BYTES);
            default -> skipGroup();
        }
    }

    /** Index of the next byte to read. */
    public int position() {
        return position;
    }

    private void skipGroup() {
        int depth = 1;
        while (depth > 0) {
            long tag = rawVarint();
            wireType = (int) tag & 7;
            if (wireType == GROUP_END) {
                depth--;
            } else if (wireType == GROUP_START) {
                if (++depth > MAX_GROUPS) {
                    throw malformed("groups are nested deeper than " + MAX_GROUPS);
                }
            } else if (wireType > FIXED32) {
                throw malformed("no field starts");
            } else {
                skip();
            }
        }
    }

    private int length() {
        if (wireType != LENGTH) {
            throw malformed("a length is missing");
        }
        long length = rawVarint();
        if (length < 0 || length > limit - position) {
            throw malformed("a field is longer than its message");
        }
        return (int) length;
    }

    private long fixed(int size) {
        if (limit - position < size) {
            throw malformed("the message ends too early");
        }
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | (bytes[position + i] & 0xFF);
        }
        position += size;
        return value;
    }

    private long rawVarint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (position == limit) {
                throw malformed("the message ends too early");
            }
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed("a number does not end");
    }

    private MalformedPayload malformed(String what) {
        return new MalformedPayload(RejectReason.PROTOBUF_MALFORMED, what + " at byte " + position);
    }
}
