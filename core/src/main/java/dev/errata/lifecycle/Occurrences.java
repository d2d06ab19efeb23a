// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.GroupTally;
import dev.errata.model.Tally;

/**
 * Events of one group that happened in the same service, environment and release.
 *
 * @param count how many; negative for events that left the group with their variant
 * @param firstSeen epoch milliseconds of the earliest, event time
 * @param lastSeen epoch milliseconds of the latest, event time
 * @param users sketch of the affected users
 * @param via the group in which their variant was first, if that is another; else 0
 * @param moved whether they were counted before, in another group
 */
@SuppressWarnings("ArrayRecordComponent") // the sketch is opaque and never compared
public record Occurrences(
        String service,
        String environment,
        String release,
        long count,
        long firstSeen,
        long lastSeen,
        byte[] users,
        long via,
        boolean moved) {

    /** What the count of a group says. */
    public static Occurrences of(GroupTally grouped) {
        Tally tally = grouped.tally();
        return new Occurrences(
                tally.service(),
                tally.environment(),
                tally.release(),
                tally.count(),
                tally.firstSeen(),
                tally.lastSeen(),
                tally.users(),
                grouped.via(),
                grouped.moved());
    }

    /** The earliest of them that is known to be after a time; the latest if the times of the others are not known. */
    long firstAfter(long time) {
        return firstSeen > time ? firstSeen : lastSeen;
    }
}
