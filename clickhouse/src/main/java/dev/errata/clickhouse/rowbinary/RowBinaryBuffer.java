// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte array that values are appended to in ClickHouse's RowBinary encoding: little endian, no padding. */
public final class RowBinaryBuffer {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** From this length on the JDK's vectorised encoder is faster, although it allocates. */
    private static final int LONG_TEXT = 40;

    private static final int MAX_SIZE = Integer.MAX_VALUE - 16;

    private byte[] bytes;
    private int size;

    /** An empty buffer with room for that many bytes before it grows. */
    public RowBinaryBuffer(int capacity) {
        bytes = new byte[Math.max(capacity, 64)];
    }

    /** Bytes written so far. */
    public int size() {
        return size;
    }

    /** Forgets everything after the first {@code size} bytes; keeps the room. */
    public void truncate(int size) {
        this.size = size;
    }

    /** {@code UInt8}, {@code Int8}, {@code Bool} and {@code Enum8}: the low byte. */
    public void int8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** {@code UInt16} and {@code Int16}: the low two bytes. */
    public void int16(int value) {
        reserve(2);
        bytes[size++] = (byte) value;
        bytes[size++] = (byte) (value >>> 8);
    }

    /** {@code UInt32}, {@code Int32} and {@code DateTime} (epoch seconds). */
    public void int32(int value) {
        reserve(4);
        INT.set(bytes, size, value);
        size += 4;
    }

    /** {@code UInt64}, {@code Int64} and {@code DateTime64(3)} (epoch milliseconds). */
    public void int64(long value) {
        reserve(8);
        LONG.set(bytes, size, value);
        size += 8;
    }

    /** {@code Float64}. */
    public void float64(double value) {
        int64(Double.doubleToLongBits(value));
    }

    /** {@code UUID}: both halves, the high one first, each little endian. */
    public void uuid(long high, long low) {
        int64(high);
        int64(low);
    }

    /** Length of what follows in an {@code Array} or {@code Map}, as unsigned LEB128. */
    public void length(int length) {
        reserve(5);
        size = putLength(bytes, size, length);
    }

    /** {@code String}, in UTF-8; an unpaired surrogate becomes {@code ?}. */
    public void text(String value) {
        int length = value.length();
        if (length >= LONG_TEXT) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
            return;
        }
        reserve(length + 5);
        int start = putLength(bytes, size, length);
        byte[] target = bytes;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                bytes(value.getBytes(StandardCharsets.UTF_8));
                return;
            }
            target[start + i] = (byte) c;
        }
        size = start + length;
    }

    /** {@code String} of any bytes. */
    public void bytes(byte[] value) {
        reserve(value.length + 5);
        size = putLength(bytes, size, value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Writes everything to the stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** A copy of everything written so far. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    byte[] array() {
        return bytes;
    }

    private static int putLength(byte[] target, int position, int length) {
        int at = position;
        int rest = length;
        while (rest >= 0x80) {
            target[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        target[at++] = (byte) rest;
        return at;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            grow(more);
        }
    }

    private void grow(int more) {
        long needed = (long) size + more;
        if (needed > MAX_SIZE) {
            throw new IllegalStateException("a block cannot hold more than " + MAX_SIZE + " bytes: write it earlier");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_SIZE, Math.max(needed, 2L * bytes.length)));
    }
}
