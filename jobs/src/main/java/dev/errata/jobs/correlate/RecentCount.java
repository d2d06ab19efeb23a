// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

/**
 * A count of the current and the last period of event time.
 *
 * @param period since the epoch
 * @param current count in that period
 * @param before count in the one before
 */
public record RecentCount(long period, long current, long before) {

    static final RecentCount NONE = new RecentCount(0, 0, 0);

    RecentCount plus(long inPeriod, long count) {
        if (inPeriod == period) {
            return new RecentCount(period, current + count, before);
        }
        if (inPeriod < period) {
            return inPeriod == period - 1 ? new RecentCount(period, current, before + count) : this;
        }
        return new RecentCount(inPeriod, count, inPeriod == period + 1 ? current : 0);
    }

    /** The count of a period and the one before. */
    long in(long some) {
        return some == period ? current + before : some == period + 1 ? current : 0;
    }
}
