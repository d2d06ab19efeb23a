// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting.detector;

/** What a group has reached before at this time of day, plus or minus an hour. */
final class Recurrence {

    private static final int DAYS = DetectorState.DAYS;
    private static final int HOURS = DetectorState.HOURS;

    private Recurrence() {}

    /** The second greatest of the maxima of the last seven days: what was reached on at least two of them. */
    static int level(int[] maxima, int today, int hour) {
        int greatest = 0;
        int second = 0;
        for (int back = 1; back < DAYS; back++) {
            int row = Math.floorMod(today - back, DAYS) * HOURS;
            int around = Math.max(maxima[row + (hour + HOURS - 1) % HOURS], maxima[row + (hour + 1) % HOURS]);
            int day = Math.max(maxima[row + hour], around);
            second = Math.max(second, Math.min(day, greatest));
            greatest = Math.max(greatest, day);
        }
        return second;
    }
}
