// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

/** A part of a rendered event that differs from occurrence to occurrence; its width never changes. */
enum Slot {
    EVENT_ID(32),
    TRACE_ID(32),
    SPAN_ID(16),
    TIMESTAMP(24),
    NUMBER(8),
    HEX(16),
    USER(6),
    HOST(2),
    VERSION(6),
    ENVIRONMENT(12);

    private static final char BASE = '\u0001';

    private final int width;

    Slot(int width) {
        this.width = width;
    }

    /** Bytes it takes. */
    int width() {
        return width;
    }

    /** One character that stands for it in the text of a template. */
    char mark() {
        return (char) (BASE + ordinal());
    }

    /** Whether the character stands for a slot. */
    static boolean isMark(char c) {
        return c >= BASE && c < BASE + values().length;
    }

    static Slot of(char mark) {
        return values()[mark - BASE];
    }
}
