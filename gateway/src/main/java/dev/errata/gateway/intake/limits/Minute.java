// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

/** Counts the events of a project in the current minute, up to a number. Times are epoch milliseconds. */
final class Minute {

    private static final long MILLIS = 60_000;

    private long minute = Long.MIN_VALUE;
    private long count;

    /** Counts that many events unless they would exceed the number. */
    synchronized boolean take(int wanted, int most, long now) {
        if (now / MILLIS != minute) {
            minute = now / MILLIS;
            count = 0;
        }
        if (count > 0 && count + wanted > most) {
            return false;
        }
        count += wanted;
        return true;
    }

    /** Seconds, rounded up, until the next minute begins. */
    static int secondsLeft(long now) {
        return (int) ((MILLIS - now % MILLIS + 999) / 1_000);
    }
}
