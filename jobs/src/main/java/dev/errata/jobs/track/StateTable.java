// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.grouping.KeyedTable;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/** A table of the current project, kept in keyed state. */
final class StateTable<V> implements KeyedTable<V> {

    private final String name;
    private final MapState<Long, V> values;

    StateTable(String name, MapState<Long, V> values) {
        this.name = name;
        this.values = values;
    }

    @Override
    public @Nullable V get(long key) {
        try {
            return values.get(key);
        } catch (Exception e) { // the state backend's, which no caller can mend
            throw new FlinkRuntimeException("reading " + name + " failed", e);
        }
    }

    @Override
    public void put(long key, V value) {
        try {
            values.put(key, value);
        } catch (Exception e) { // the state backend's, which no caller can mend
            throw new FlinkRuntimeException("writing " + name + " failed", e);
        }
    }

    @Override
    public void remove(long key) {
        try {
            values.remove(key);
        } catch (Exception e) { // the state backend's, which no caller can mend
            throw new FlinkRuntimeException("writing " + name + " failed", e);
        }
    }
}
