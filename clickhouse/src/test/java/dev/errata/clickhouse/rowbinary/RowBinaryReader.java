// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.rowbinary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads RowBinary by the names of ClickHouse types, as its documentation describes the format. */
public final class RowBinaryReader {

    private final ByteBuffer bytes;

    public RowBinaryReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public boolean hasRemaining() {
        return bytes.hasRemaining();
    }

    /** One value of a type; whole numbers as {@code Long}, a {@code UUID} as 32 hex digits. */
    public Object read(String type) {
        if (type.startsWith("LowCardinality(")) {
            return read(inner(type));
        }
        if (type.startsWith("Array(")) {
            return times(() -> read(inner(type)));
        }
        if (type.startsWith("Map(")) {
            return map();
        }
        return scalar(type.replaceFirst("\\(.*", ""));
    }

    private Object scalar(String type) {
        return switch (type) {
            case "String" -> text();
            case "UInt64", "DateTime64" -> bytes.getLong();
            case "UInt32", "DateTime" -> Integer.toUnsignedLong(bytes.getInt());
            case "UInt16" -> (long) Short.toUnsignedInt(bytes.getShort());
            case "Enum8" -> (long) bytes.get();
            case "UInt8" -> (long) Byte.toUnsignedInt(bytes.get());
            case "Float64" -> bytes.getDouble();
            case "Bool" -> bytes.get() != 0;
            case "UUID" -> "%016x%016x".formatted(bytes.getLong(), bytes.getLong());
            default -> throw new IllegalArgumentException("a type the tables do not use yet: " + type);
        };
    }

    private Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        times(() -> map.put(text(), text()));
        return map;
    }

    private String text() {
        byte[] text = new byte[length()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private List<Object> times(Supplier<Object> item) {
        int length = length();
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(item.get());
        }
        return items;
    }

    private int length() {
        int length = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            length |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return length;
    }

    private static String inner(String type) {
        return type.substring(type.indexOf('(') + 1, type.length() - 1);
    }
}
