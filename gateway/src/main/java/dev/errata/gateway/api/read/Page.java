// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One page of a list: a row more than wanted is asked for, which tells whether there is another page.
 *
 * @param size rows that are wanted
 * @param key columns that the rows are in order of; those that begin with {@code _} are not shown
 * @param after key of the last row of the page before; empty texts on the first page
 */
public record Page(int size, List<String> key, List<String> after, List<String> question) {

    public Page {
        key = List.copyOf(key);
        after = List.copyOf(after);
        question = List.copyOf(question);
    }

    /**
     * What {@code limit} and {@code cursor} say.
     *
     * @param question what must not change from page to page
     */
    public static Page of(Parameters parameters, List<String> key, String... question) {
        String cursor = parameters.text("cursor", 1000);
        List<String> after = cursor.isEmpty()
                ? key.stream().map(column -> "").toList()
                : Cursor.read(cursor, key.size(), question).key();
        return new Page(parameters.limit(), key, after, Arrays.asList(question));
    }

    /** Rows to ask for. */
    public int limit() {
        return size + 1;
    }

    public boolean isFirst() {
        return after.stream().allMatch(String::isEmpty);
    }

    /** A part of the key as a number; the other on the first page, and if a cursor of old holds none. */
    public long afterNumber(int part, long otherwise) {
        try {
            return Long.parseLong(after.get(part));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The answer: the rows of this page under their name, and {@code next_cursor}. */
    public ObjectNode answer(String name, List<ObjectNode> rows) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        boolean more = rows.size() > size;
        List<ObjectNode> shown = more ? rows.subList(0, size) : rows;
        String next = more ? cursor(shown.get(size - 1)) : null;
        ArrayNode list = answer.putArray(name);
        for (ObjectNode row : shown) {
            list.add(row.remove(hidden(row)));
        }
        return answer.put("next_cursor", next);
    }

    private String cursor(ObjectNode last) {
        List<String> parts =
                key.stream().map(column -> last.path(column).asText()).toList();
        return new Cursor(parts).write(question.toArray(String[]::new));
    }

    private static List<String> hidden(ObjectNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> !name.startsWith("_"));
        return names;
    }
}
