// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

import java.util.Arrays;

/**
 * How the traffic of a project is spread over the hours of the week: 168 factors with mean 1, counted from the hour of
 * the epoch.
 */
@SuppressWarnings("ArrayRecordComponent") // never changed and never compared
public record HourProfile(float[] factors) {

    /** Hours of a week. */
    public static final int HOURS = 168;

    /** Every hour alike, until a week is known. */
    public static final HourProfile FLAT = new HourProfile(flat());

    public HourProfile {
        if (factors.length != HOURS) {
            throw new IllegalArgumentException("a week has 168 hours, not " + factors.length);
        }
    }

    /** The factor of an hour. */
    double at(long epochHour) {
        return factors[(int) Math.floorMod(epochHour, (long) HOURS)];
    }

    private static float[] flat() {
        float[] factors = new float[HOURS];
        Arrays.fill(factors, 1);
        return factors;
    }
}
