// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.model.Tally;

/**
 * Events of a group in one hour and place, for what a project learns of its traffic.
 *
 * @param hour epoch hour, event time
 * @param count events
 * @param firstSeen epoch milliseconds of the earliest event
 */
public record TrafficTally(
        String project,
        long group,
        long hour,
        String service,
        String environment,
        String release,
        long count,
        long firstSeen) {

    private static final int MINUTES_PER_HOUR = 60;

    static TrafficTally of(long group, Tally tally) {
        return new TrafficTally(
                tally.project(),
                group,
                Math.floorDiv(tally.minute(), MINUTES_PER_HOUR),
                tally.service(),
                tally.environment(),
                tally.release(),
                tally.count(),
                tally.firstSeen());
    }

    TrafficTally plus(TrafficTally other) {
        return new TrafficTally(
                project,
                group,
                hour,
                service,
                environment,
                release,
                count + other.count,
                Math.min(firstSeen, other.firstSeen));
    }
}
