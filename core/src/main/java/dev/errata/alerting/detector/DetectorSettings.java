// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

/**
 * What can be set about the detector; windows are of five minutes.
 *
 * @param alpha greatest p-value that is unusual, for each window and group
 * @param leastCount events in a window below which nothing is unusual; twice as many in an hour
 * @param ratio times the mean below which a window is not unusual; two thirds of that for an hour
 * @param guard times the recurring maximum of this time of day up to which nothing is unusual
 * @param jobGuard the same where that maximum is itself unusual for the group, as with a daily job
 * @param strongRatio times the mean at which a single window is enough
 * @param levelHalfLife days after which what was seen counts half for the mean
 * @param spreadHalfLife days after which what was seen counts half for the dispersion
 */
public record DetectorSettings(
        double alpha,
        int leastCount,
        double ratio,
        double guard,
        double jobGuard,
        double strongRatio,
        double levelHalfLife,
        double spreadHalfLife) {

    /** The p-value while the rhythm of a project is not known yet. */
    public static final double ALPHA_OF_FIRST_WEEK = 1e-9;

    /** What holds if nothing is set. */
    public static final DetectorSettings DEFAULT = new DetectorSettings(1e-6, 10, 2.5, 1.25, 2, 10, 3, 3);

    /** The same with another p-value. */
    public DetectorSettings withAlpha(double other) {
        return new DetectorSettings(
                other, leastCount, ratio, guard, jobGuard, strongRatio, levelHalfLife, spreadHalfLife);
    }
}
