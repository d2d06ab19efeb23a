// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.model.Fingerprint;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** One row of an answer in {@code JSONEachRow}. A column that lacks, or holds something else, is an IllegalStateException. */
record Row(JsonNode json) {

    String text(String column) {
        return value(column).asText();
    }

    int integer(String column) {
        return value(column).intValue();
    }

    /** All 64 bits, whether or not they fit a signed number. */
    long bits(String column) {
        return Long.parseUnsignedLong(text(column));
    }

    double real(String column) {
        return value(column).doubleValue();
    }

    boolean flag(String column) {
        return value(column).booleanValue();
    }

    /** An id of 16 hex digits; 0 if it is empty. */
    long id(String column) {
        return id(value(column));
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        try {
            return Enum.valueOf(type, text(column));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("no %s: %s".formatted(column, text(column)), e);
        }
    }

    /** Microseconds since the epoch of a time in UTC. */
    long micros(String column) {
        LocalDateTime time = LocalDateTime.parse(text(column).replace(' ', 'T'));
        return ChronoUnit.MICROS.between(LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), time);
    }

    long millis(String column) {
        return Math.floorDiv(micros(column), 1000);
    }

    List<String> texts(String column) {
        return elements(column).stream().map(JsonNode::asText).toList();
    }

    List<Long> ids(String column) {
        return elements(column).stream().map(Row::id).toList();
    }

    Map<String, String> map(String column) {
        Map<String, String> map = new LinkedHashMap<>();
        value(column)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    /** The elements of a nested table: of each column {@code name.x} the elements at one place, as {@code x}. */
    List<Row> nested(String name, String... columns) {
        int size = value(name + "." + columns[0]).size();
        return IntStream.range(0, size).mapToObj(i -> element(name, i, columns)).toList();
    }

    private Row element(String name, int place, String... columns) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        for (String column : columns) {
            element.set(column, value(name + "." + column).path(place));
        }
        return new Row(element);
    }

    private List<JsonNode> elements(String column) {
        return StreamSupport.stream(value(column).spliterator(), false).toList();
    }

    private JsonNode value(String column) {
        JsonNode value = json.get(column);
        if (value == null) {
            throw new IllegalStateException("the answer has no column " + column);
        }
        return value;
    }

    private static long id(JsonNode value) {
        return value.asText().isEmpty() ? 0 : Fingerprint.parse(value.asText());
    }
}
