// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Holds a loop to so many turns a second; time lost is made up for, at most one second of it. */
public final class Pace {

    private static final long MAX_DEBT = TimeUnit.SECONDS.toNanos(1);

    private final double interval;
    private double due;

    /** A pace that begins now. */
    public Pace(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate is above 0, not " + perSecond);
        }
        this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.due = System.nanoTime();
    }

    /** A pace that never waits. */
    public static Pace unlimited() {
        return new Pace(Double.POSITIVE_INFINITY);
    }

    /** Waits for the next turn. */
    public void await() {
        long now = System.nanoTime();
        due = Math.max(due + interval, now - MAX_DEBT);
        while (due > now) {
            LockSupport.parkNanos((long) (due - now));
            now = System.nanoTime();
        }
    }
}
