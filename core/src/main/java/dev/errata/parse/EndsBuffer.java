// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import java.util.ArrayList;
import java.util.List;

/** Takes any number of items and keeps the first and the last of them in bounded memory. Reusable. */
public final class EndsBuffer<T> {

    private final int head;
    private final int tail;
    private final ArrayList<T> items = new ArrayList<>();
    private int oldest;
    private boolean trimmed;

    /** Keeps {@code head} first and {@code tail} last items. */
    public EndsBuffer(int head, int tail) {
        this.head = head;
        this.tail = tail;
    }

    public void add(T item) {
        if (items.size() < head + tail) {
            items.add(item);
            return;
        }
        items.set(head + oldest, item);
        oldest = (oldest + 1) % tail;
        trimmed = true;
    }

    /** Whether something was left out since the last {@link #take}. */
    public boolean trimmed() {
        return trimmed;
    }

    /** What was kept, in order; the buffer is empty afterwards. */
    @SuppressWarnings("unchecked") // List.of over the array of a list of T
    public List<T> take() {
        List<T> kept;
        if (trimmed) {
            List<T> ordered = new ArrayList<>(items.subList(0, head));
            ordered.addAll(items.subList(head + oldest, items.size()));
            ordered.addAll(items.subList(head, head + oldest));
            kept = List.copyOf(ordered);
        } else {
            kept = (List<T>) List.of(items.toArray());
        }
        clear();
        return kept;
    }

    public void clear() {
        items.clear();
        oldest = 0;
        trimmed = false;
    }
}
