// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

/** Minutes since the epoch. */
final class Minutes {

    private static final long MILLIS = 60_000;
    private static final long MICROS = 60_000_000;

    private Minutes() {}

    static long ofMillis(long time) {
        return Math.floorDiv(time, MILLIS);
    }

    static long ofMicros(long time) {
        return Math.floorDiv(time, MICROS);
    }
}
