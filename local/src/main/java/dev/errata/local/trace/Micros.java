// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import java.util.Locale;

/** Microseconds as people read them. */
final class Micros {

    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000_000;

    private Micros() {}

    /** Three digits or so, with the largest unit of which it is at least one. */
    static String text(long micros) {
        if (micros < MILLI) {
            return micros + " µs";
        }
        return micros < SECOND
                ? String.format(Locale.ROOT, "%.1f ms", micros / (double) MILLI)
                : String.format(Locale.ROOT, "%.2f s", micros / (double) SECOND);
    }
}
