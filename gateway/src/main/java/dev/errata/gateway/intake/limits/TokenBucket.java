// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.limits;

/** Lets through a number of events a second on average, and a burst after a pause. Times are nanoseconds of one clock. */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double tokens;
    private long filledAt;

    TokenBucket(double perSecond, double burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    /** Takes that many tokens; more than a full bucket holds pass when it is full. */
    synchronized boolean take(int wanted, long now) {
        fill(now);
        if (tokens < Math.min(wanted, burst)) {
            return false;
        }
        tokens -= wanted;
        return true;
    }

    /** Seconds, rounded up, until that many tokens are there. */
    synchronized int secondsUntil(int wanted, long now) {
        fill(now);
        double missing = Math.min(wanted, burst) - tokens;
        return missing <= 0 ? 0 : (int) Math.ceil(missing / perSecond);
    }

    private void fill(long now) {
        tokens = Math.min(burst, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
    }
}
