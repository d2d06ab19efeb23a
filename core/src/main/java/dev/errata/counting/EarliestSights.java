// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.counting;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether an event is the earliest of its kind so far, in the order of event time and not of arrival. Bounded: when
 * it is full it forgets everything and begins anew.
 */
public final class EarliestSights {

    private final int capacity;
    private final Map<Long, Long> earliest = new HashMap<>();

    /** @param capacity kinds that are remembered, at least 1 */
    public EarliestSights(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
        }
        this.capacity = capacity;
    }

    /**
     * Whether none of that kind was as early; remembers it.
     *
     * @param kind 64-bit identity of what is seen
     * @param order position in event time, see {@link dev.errata.model.ErrorEvent#order()}
     */
    public boolean add(long kind, long order) {
        Long known = earliest.get(kind);
        if (known != null && known <= order) {
            return false;
        }
        if (known == null && earliest.size() >= capacity) {
            earliest.clear();
        }
        earliest.put(kind, order);
        return true;
    }

    /** Forgets everything. */
    public void clear() {
        earliest.clear();
    }
}
