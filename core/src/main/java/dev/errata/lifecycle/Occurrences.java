// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import dev.errata.model.Tally;

/**
 * Events of one group that happened in the same service, environment and release.
 *
 * @param count how many; negative for events that left the group, which only lowers the count
 * @param firstSeen epoch milliseconds of the earliest, event time
 * @param lastSeen epoch milliseconds of the latest, event time
 * @param users sketch of the affected users
 * @param fatal whether one of them was fatal
 * @param via the group they came to before it was merged; 0 if they came to this one
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
        boolean fatal,
        long via) {

    /** What a tally says. */
    public static Occurrences of(Tally tally) {
        return new Occurrences(
                tally.service(),
                tally.environment(),
                tally.release(),
                tally.count(),
                tally.firstSeen(),
                tally.lastSeen(),
                tally.users(),
                false,
                0);
    }

    /** The same, on their way from a merged group to the one it is part of. */
    Occurrences via(long merged) {
        return new Occurrences(service, environment, release, count, firstSeen, lastSeen, users, fatal, merged);
    }
}
