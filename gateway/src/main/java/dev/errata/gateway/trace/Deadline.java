// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When an answer must be there: all that is asked for it shares the time. */
public final class Deadline {

    private final LongSupplier nanoTime;
    private final long end;

    private Deadline(LongSupplier nanoTime, long end) {
        this.nanoTime = nanoTime;
        this.end = end;
    }

    /** So long from now. */
    public static Deadline after(Duration time) {
        return after(time, System::nanoTime);
    }

    static Deadline after(Duration time, LongSupplier nanoTime) {
        return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
    }

    /**
     * What is left.
     *
     * @throws OutOfTimeException if nothing is
     */
    Duration left() {
        Duration left = Duration.ofNanos(end - nanoTime.getAsLong());
        if (left.toMillis() < 1) {
            throw new OutOfTimeException();
        }
        return left;
    }
}
