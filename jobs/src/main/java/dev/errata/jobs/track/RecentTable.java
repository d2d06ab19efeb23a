// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.KeyedTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table whose entries of late are at hand as objects: what is new is mostly compared with what was new before, and
 * reading and decoding it from the state backend costs several times the comparison. What was not there is remembered too,
 * since what is new is looked for before it is written. Every write goes through; values are never changed, only replaced.
 */
final class RecentTable<V> implements KeyedTable<V> {

    /** A few hundred bytes each. */
    private static final int MAX_RECENT = 20_000;

    private final KeyedTable<V> table;
    private final Supplier<String> project;
    private final Map<Key, @Nullable V> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, @Nullable V> eldest) {
            return size() > MAX_RECENT;
        }
    };

    /** @param project the one whose state {@code table} reads and writes at the moment */
    RecentTable(KeyedTable<V> table, Supplier<String> project) {
        this.table = table;
        this.project = project;
    }

    @Override
    public @Nullable V get(long key) {
        Key wanted = key(key);
        V value = recent.get(wanted);
        if (value == null && !recent.containsKey(wanted)) {
            value = table.get(key);
            recent.put(wanted, value);
        }
        return value;
    }

    @Override
    public void put(long key, V value) {
        table.put(key, value);
        recent.put(key(key), value);
    }

    @Override
    public void remove(long key) {
        table.remove(key);
        recent.put(key(key), null);
    }

    private Key key(long key) {
        return new Key(project.get(), key);
    }

    /** Compared by hand, since what a record generates shows in the profile of look-ups. */
    private record Key(String project, long key) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && key == that.key && project.equals(that.project);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(key);
        }
    }
}
