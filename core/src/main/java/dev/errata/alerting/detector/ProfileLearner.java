// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

/**
 * Learns the hour-of-week profile of a project from its errors hour by hour. An hour of a week ago counts half, and one
 * with far more than usual no more than four times the mean, so that an outage does not become a habit.
 *
 * @param firstHour epoch hour it began with; {@link Long#MIN_VALUE} before it did
 * @param lastHour latest epoch hour it was told of
 * @param sums events by hour of the week, forgetting
 */
@SuppressWarnings("ArrayRecordComponent") // replaced when they change and never compared
public record ProfileLearner(long firstHour, long lastHour, float[] sums) {

    private static final int HOURS = HourProfile.HOURS;
    private static final float KEPT = 0.5f;
    private static final double MOST = 4;
    private static final double LEAST_FACTOR = 0.1;
    private static final double LEAST_MEAN = 1;

    /** Nothing is known. */
    public static final ProfileLearner EMPTY = new ProfileLearner(Long.MIN_VALUE, Long.MIN_VALUE, new float[HOURS]);

    /** With all events of an hour; each hour once, hours in between that are left out had none. */
    public ProfileLearner hour(long epochHour, long events) {
        if (firstHour != Long.MIN_VALUE && epochHour <= lastHour) {
            throw new IllegalArgumentException("hour " + epochHour + " is not after " + lastHour);
        }
        float[] changed = sums.clone();
        long from = firstHour == Long.MIN_VALUE ? epochHour : Math.max(lastHour + 1, epochHour - 8L * HOURS);
        for (long hour = from; hour <= epochHour; hour++) {
            changed[slot(hour)] *= KEPT;
        }
        double most = isKnown() ? MOST * Math.max(LEAST_MEAN, mean(changed) * (1 - KEPT)) : Double.MAX_VALUE;
        changed[slot(epochHour)] += (float) Math.min(events, most);
        return new ProfileLearner(firstHour == Long.MIN_VALUE ? epochHour : firstHour, epochHour, changed);
    }

    /** Whether it rests on a week of traffic. */
    public boolean isKnown() {
        return firstHour != Long.MIN_VALUE && lastHour - firstHour >= HOURS;
    }

    /** The profile, smoothed over neighbouring hours; flat until a week is known. */
    public HourProfile profile() {
        double mean = mean(sums);
        if (!isKnown() || mean < LEAST_MEAN) {
            return HourProfile.FLAT;
        }
        float[] factors = new float[HOURS];
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            double around = sums[(hour + HOURS - 1) % HOURS] + 2 * sums[hour] + sums[(hour + 1) % HOURS];
            factors[hour] = (float) Math.max(LEAST_FACTOR, around / 4 / mean);
            sum += factors[hour];
        }
        for (int hour = 0; hour < HOURS; hour++) {
            factors[hour] *= (float) (HOURS / sum);
        }
        return new HourProfile(factors);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / HOURS;
    }

    private static int slot(long epochHour) {
        return (int) Math.floorMod(epochHour, (long) HOURS);
    }
}
