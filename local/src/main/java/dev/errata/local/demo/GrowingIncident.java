// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

/**
 * A new error that starts rare and grows until it is a large part of the traffic, as after a bad release.
 *
 * @param trace number of the error, one that ordinary traffic does not have
 */
record GrowingIncident(int trace) {

    private static final double FIRST_SHARE = 0.001;
    private static final double LAST_SHARE = 0.2;

    /** Numbers from here on belong to incidents. */
    private static final int FIRST_TRACE = 1_000_000;

    /** The incident of one run; every run has another. */
    static GrowingIncident ofRun(long run) {
        return new GrowingIncident(FIRST_TRACE + (int) Math.floorMod(run, 1_000_000_000L));
    }

    /**
     * Its share of the traffic, growing exponentially.
     *
     * @param progress of the run, from 0 to 1
     */
    double share(double progress) {
        return FIRST_SHARE * Math.pow(LAST_SHARE / FIRST_SHARE, Math.min(1, Math.max(0, progress)));
    }
}
