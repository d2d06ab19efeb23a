// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.project;

/**
 * How much a project may send; 0 means without limit.
 *
 * @param keyPerSecond events a second that one key may send on average
 * @param keyBurst events that one key may send at once after a pause
 * @param projectPerMinute events a minute of all keys together, beyond which a spike is cut off
 */
public record RateLimits(int keyPerSecond, int keyBurst, int projectPerMinute) {
    public static final RateLimits DEFAULT = new RateLimits(2_000, 20_000, 300_000);
    public static final RateLimits NONE = new RateLimits(0, 0, 0);

    /** IllegalArgumentException when a limit is negative, or a rate has no room for a burst of one second. */
    public RateLimits {
        if (keyPerSecond < 0 || keyBurst < 0 || projectPerMinute < 0) {
            throw new IllegalArgumentException("a limit is a number of events, or 0 for none");
        }
        if (keyPerSecond > 0 && keyBurst < keyPerSecond) {
            throw new IllegalArgumentException("the burst of a key must be at least its rate per second");
        }
    }
}
