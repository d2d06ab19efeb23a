// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

/**
 * What the detector remembers of one group in one environment, about 2 KB. Windows are of five minutes, counted from
 * the epoch.
 *
 * @param window the window that comes next
 * @param firstWindow the window it began with
 * @param level events seen, forgetting; with {@code weight} a Gamma distribution of the mean
 * @param weight windows seen, by the profile, forgetting
 * @param spread variance beyond Poisson's, summed, forgetting
 * @param square squared means, summed, forgetting; spread ÷ square is 1 ÷ shape of the negative binomial
 * @param hourSpread the same for sums of an hour
 * @param hourSquare the same for sums of an hour
 * @param windowMaxima greatest count of a window, by day (8) and hour of the day (24)
 * @param hourMaxima greatest sum of an hour, by day (8) and hour of the day (24) it ended in
 * @param rhythm events seen (24) and expected (24) by hour of the day, forgetting: how the group's day differs from the project's
 * @param counts of the last twelve windows, the oldest first
 * @param means that were expected of them
 * @param exceeded whether the last three windows were unusual, a bit for each
 * @param calm windows without excess since it fires
 * @param firingSince window it fires since; -1 if it does not
 * @param lastFired window it began to fire in last; {@link Long#MIN_VALUE} if it never did
 */
@SuppressWarnings("ArrayRecordComponent") // replaced when they change and never compared
public record DetectorState(
        long window,
        long firstWindow,
        double level,
        double weight,
        double spread,
        double square,
        double hourSpread,
        double hourSquare,
        int[] windowMaxima,
        int[] hourMaxima,
        float[] rhythm,
        int[] counts,
        float[] means,
        int exceeded,
        int calm,
        long firingSince,
        long lastFired) {

    static final int DAYS = 8;
    static final int HOURS = 24;
    static final int WINDOWS = 12;
    private static final double PRIOR_LEVEL = 0.5;
    private static final double PRIOR_WEIGHT = 6;
    private static final double PRIOR_SHAPE = 0.5;

    /** Nothing is known before the given window. */
    public static DetectorState startingAt(long window) {
        return new DetectorState(
                window,
                window,
                PRIOR_LEVEL,
                PRIOR_WEIGHT,
                PRIOR_SHAPE,
                1,
                PRIOR_SHAPE,
                1,
                new int[DAYS * HOURS],
                new int[DAYS * HOURS],
                new float[2 * HOURS],
                new int[WINDOWS],
                new float[WINDOWS],
                0,
                0,
                -1,
                Long.MIN_VALUE);
    }

    /** Whether it fires. */
    public boolean isFiring() {
        return firingSince >= 0;
    }
}
