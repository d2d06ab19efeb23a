// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table in the memory of this process. */
final class MapTable<V> implements KeyedTable<V> {

    private final Map<Long, V> values = new HashMap<>();

    @Override
    public @Nullable V get(long key) {
        return values.get(key);
    }

    @Override
    public void put(long key, V value) {
        values.put(key, value);
    }

    @Override
    public void remove(long key) {
        values.remove(key);
    }
}
