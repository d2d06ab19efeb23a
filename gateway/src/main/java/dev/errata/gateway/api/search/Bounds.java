// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

/**
 * What numbers may be, both ends included.
 *
 * @param from not below 0
 */
record Bounds(long from, long to) {

    static final Bounds NONE = new Bounds(0, Long.MAX_VALUE);

    /** Narrowed by one more condition; what is empty then has no number in it. */
    Bounds with(Condition condition) {
        long value = Long.parseLong(condition.values().get(0));
        return switch (condition.operator()) {
            case IS -> within(value, value);
            case AT_LEAST -> within(value, Long.MAX_VALUE);
            case AT_MOST -> within(0, value);
            case MORE -> within(value + 1, Long.MAX_VALUE);
            case LESS -> within(0, value - 1);
        };
    }

    private Bounds within(long least, long most) {
        return new Bounds(Math.max(from, least), Math.min(to, most));
    }
}
