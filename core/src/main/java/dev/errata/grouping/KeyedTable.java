// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import org.jspecify.annotations.Nullable;

/** One table of what a project remembers, by 64-bit key. */
public interface KeyedTable<V> {

    /** The value of a key, null if there is none. */
    @Nullable
    V get(long key);

    /** Remembers a value in place of the one before. */
    void put(long key, V value);

    /** Forgets a key; none is no error. */
    void remove(long key);
}
