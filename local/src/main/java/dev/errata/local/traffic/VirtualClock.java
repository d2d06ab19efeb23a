// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import java.util.function.LongSupplier;

/** Event time that passes with the events instead of with the machine's clock. */
public final class VirtualClock implements LongSupplier {

    private final long start;
    private final double millisPerEvent;
    private long events;

    /**
     * A clock.
     *
     * @param start first reading, epoch milliseconds
     * @param eventsPerSecond readings that make a second
     */
    public VirtualClock(long start, double eventsPerSecond) {
        this.start = start;
        this.millisPerEvent = 1_000 / eventsPerSecond;
    }

    @Override
    public long getAsLong() {
        return start + (long) (events++ * millisPerEvent);
    }
}
