// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never longer than told. */
public final class Await {
    private Await() {}

    /** Asks every 50 ms; true as soon as the condition holds, false when the time is over or the thread is interrupted. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        return until(limit, Duration.ofMillis(50), condition);
    }

    /** The same with another pause between two questions. */
    public static boolean until(Duration limit, Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
