// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import java.io.Serializable;

/** Lets a number of look-ups a second through; a second's worth may come at once. */
final class RepairRate implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double NANOS_PER_SECOND = 1e9;

    private final int perSecond;

    private double tokens;
    private long last;

    RepairRate(int perSecond) {
        this.perSecond = perSecond;
        this.tokens = perSecond;
    }

    /**
     * Whether there may be another now.
     *
     * @param nanos of a clock that only advances
     */
    boolean allows(long nanos) {
        if (last != 0) {
            tokens = Math.min(perSecond, tokens + (nanos - last) / NANOS_PER_SECOND * perSecond);
        }
        last = nanos;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
