// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.util.Arrays;

/**
 * The containers that are open at one place of a JSON text, and what their members so far say of the next one. Remembers
 * the outer {@link #MAX} only; what is nested deeper is counted.
 */
final class JsonNesting {
    static final int MAX = 512;

    private static final int FIRST_CAPACITY = 32;

    private int depth;
    private boolean[] array = new boolean[FIRST_CAPACITY];

    /** In an array: how many members came before. */
    private int[] index = new int[FIRST_CAPACITY];

    /** Whether a member named the next value of this container a secret. */
    private boolean[] armed = new boolean[FIRST_CAPACITY];

    /** In an object: where the value of its member {@code value} begins and ends, or -1; and the edits made before it. */
    private int[] valueFrom = new int[FIRST_CAPACITY];

    private int[] valueTo = new int[FIRST_CAPACITY];
    private int[] valueEdits = new int[FIRST_CAPACITY];

    int depth() {
        return depth;
    }

    void clear() {
        depth = 0;
    }

    void open(boolean isArray) {
        depth++;
        if (depth >= MAX) {
            return;
        }
        if (depth >= array.length) {
            int capacity = array.length * 2;
            array = Arrays.copyOf(array, capacity);
            index = Arrays.copyOf(index, capacity);
            armed = Arrays.copyOf(armed, capacity);
            valueFrom = Arrays.copyOf(valueFrom, capacity);
            valueTo = Arrays.copyOf(valueTo, capacity);
            valueEdits = Arrays.copyOf(valueEdits, capacity);
        }
        array[depth] = isArray;
        index[depth] = 0;
        armed[depth] = false;
        valueFrom[depth] = -1;
    }

    void close() {
        depth = Math.max(0, depth - 1);
    }

    /** A comma: the member ends at {@code at}. */
    void next(int at) {
        if (isKnown()) {
            index[depth]++;
            endValue(at);
        }
    }

    /** The member ends at {@code at}, if it is the one called {@code value}. */
    void endValue(int at) {
        if (isKnown() && valueFrom[depth] >= 0 && valueTo[depth] < 0) {
            valueTo[depth] = at;
        }
    }

    /** The member called {@code value} begins at {@code at}, after so many edits. */
    void beginValue(int at, int edits) {
        if (isKnown()) {
            valueFrom[depth] = at;
            valueTo[depth] = -1;
            valueEdits[depth] = edits;
        }
    }

    /** Whether the member called {@code value} came already. */
    boolean hasValue() {
        return isKnown() && !array[depth] && valueFrom[depth] >= 0 && valueTo[depth] >= 0;
    }

    int valueFrom() {
        return valueFrom[depth];
    }

    int valueTo() {
        return valueTo[depth];
    }

    int valueEdits() {
        return valueEdits[depth];
    }

    void arm() {
        if (isKnown()) {
            armed[depth] = true;
        }
    }

    /** Whether the next value of this container was named a secret. */
    boolean isArmed() {
        return isKnown() && armed[depth];
    }

    /** Whether it was; from now on it is not. */
    boolean disarm() {
        boolean was = isArmed();
        if (was) {
            armed[depth] = false;
        }
        return was;
    }

    boolean inArray() {
        return isKnown() && array[depth];
    }

    /** At the first member of an array in an array, where pairs of names and values have the name. */
    boolean atNameOfPair() {
        return inPair() && index[depth] == 0;
    }

    /** In an array in an array, as headers and query strings are often written. */
    boolean inPair() {
        return inArray() && depth > 1 && array[depth - 1];
    }

    private boolean isKnown() {
        return depth > 0 && depth < MAX;
    }
}
