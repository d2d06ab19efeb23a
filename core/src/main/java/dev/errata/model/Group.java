// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * Variants said to be the same problem, as {@code track} knows them.
 *
 * @param id fingerprint that founded the group
 * @param count events so far
 * @param firstSeen epoch milliseconds of the earliest event
 * @param lastSeen epoch milliseconds of the latest event
 * @param users sketch of the affected users, see {@link UserSketch}
 * @param firstRelease release of the earliest event
 * @param lastRelease release of the latest event
 * @param version grows with every change, the same after a recovery
 */
@SuppressWarnings("ArrayRecordComponent") // the sketch is opaque and never compared
public record Group(
        String project,
        long id,
        Status status,
        long count,
        long firstSeen,
        long lastSeen,
        byte[] users,
        String firstRelease,
        String lastRelease,
        long version) {

    /** A group that has just had its first count. */
    public static Group open(long id, Tally tally) {
        return new Group(
                tally.project(),
                id,
                Status.NEW,
                tally.count(),
                tally.firstSeen(),
                tally.lastSeen(),
                tally.users(),
                tally.release(),
                tally.release(),
                tally.count());
    }

    /**
     * This group with more events, or without those of a tally that leaves; what cannot be taken away again stays:
     * users, first and last seen.
     */
    public Group plus(Tally tally) {
        return new Group(
                project,
                id,
                status,
                count + tally.count(),
                Math.min(firstSeen, tally.firstSeen()),
                Math.max(lastSeen, tally.lastSeen()),
                UserSketch.merge(users, tally.users()),
                tally.firstSeen() < firstSeen ? tally.release() : firstRelease,
                tally.lastSeen() >= lastSeen ? tally.release() : lastRelease,
                version + Math.abs(tally.count()));
    }
}
