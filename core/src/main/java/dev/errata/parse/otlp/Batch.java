// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Holds the records of one resource until the resource is known, at most {@value #MAX_RECORDS} at a time. */
final class Batch<T> {

    /** A resource that comes after more records than this is not seen by the first of them. */
    private static final int MAX_RECORDS = 1_000;

    private final BiConsumer<Attributes, List<T>> target;
    private final List<T> records = new ArrayList<>();
    private Attributes resource = Attributes.EMPTY;

    Batch(BiConsumer<Attributes, List<T>> target) {
        this.target = target;
    }

    void resource(Attributes attributes) {
        resource = attributes;
    }

    void add(T record) {
        records.add(record);
        if (records.size() == MAX_RECORDS) {
            flush();
        }
    }

    void flush() {
        target.accept(resource, records);
        records.clear();
    }
}
