// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import java.util.ArrayList;
import java.util.List;

/** Attributes of a resource, span, span event or log record, in the order in which they were sent. */
final class Attributes {

    private static final int MAX_ATTRIBUTES = 256;

    static final Attributes EMPTY = new Attributes(List.of());

    private final List<Attribute> list;

    /**
     * One attribute.
     *
     * @param value as text; maps and arrays as {@code {a=1}} and {@code [1, 2]}
     * @param scalar whether the value is neither map nor array
     */
    record Attribute(String key, String value, boolean scalar) {}

    private Attributes(List<Attribute> list) {
        this.list = list;
    }

    /** A collection to add to. */
    static Attributes empty() {
        return new Attributes(new ArrayList<>());
    }

    /** Adds an attribute; from the {@value #MAX_ATTRIBUTES}th on it is dropped. */
    void add(Attribute attribute) {
        if (list.size() < MAX_ATTRIBUTES) {
            list.add(attribute);
        }
    }

    List<Attribute> list() {
        return list;
    }

    /** Value of the first of these keys that is there and not empty; empty if there is none. */
    String first(String... keys) {
        for (String key : keys) {
            for (Attribute attribute : list) {
                if (attribute.key().equals(key) && !attribute.value().isEmpty()) {
                    return attribute.value();
                }
            }
        }
        return "";
    }
}
