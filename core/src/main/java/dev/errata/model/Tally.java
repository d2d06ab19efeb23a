// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * Mergeable count of the events of one fingerprint, minute and dimension.
 *
 * @param minute epoch minutes, event time
 * @param count events; negative for events that left a group
 * @param firstSeen epoch milliseconds of the earliest event
 * @param lastSeen epoch milliseconds of the latest event
 * @param users sketch of the affected users, see {@link UserSketch}
 */
@SuppressWarnings("ArrayRecordComponent") // the sketch is opaque and never compared
public record Tally(
        String project,
        long fingerprint,
        int minute,
        String environment,
        String release,
        String service,
        long count,
        long firstSeen,
        long lastSeen,
        byte[] users) {

    /** Both counts as one; the dimensions of this tally stay. */
    public Tally plus(Tally other) {
        return new Tally(
                project,
                fingerprint,
                minute,
                environment,
                release,
                service,
                count + other.count,
                Math.min(firstSeen, other.firstSeen),
                Math.max(lastSeen, other.lastSeen),
                UserSketch.merge(users, other.users));
    }

    /** The same events, as they leave a group. */
    public Tally leaving() {
        return new Tally(
                project, fingerprint, minute, environment, release, service, -count, firstSeen, lastSeen, users);
    }

    /** Where and when the events were, without counting them. */
    public Tally uncounted() {
        return new Tally(project, fingerprint, minute, environment, release, service, 0, firstSeen, lastSeen, users);
    }
}
