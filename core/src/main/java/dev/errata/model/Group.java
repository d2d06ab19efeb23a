// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * Variants said to be the same problem, as {@code track} knows them.
 *
 * @param id fingerprint that founded the group
 * @param statusSince event time of the last change of status, epoch milliseconds
 * @param assignee whose it is; empty for nobody's
 * @param revision grows with every command and transition, not with events
 * @param mergedInto the group that its variants were merged into last; 0 for none
 * @param lastCommand id of the latest command that was taken in; empty for none
 * @param count events so far
 * @param firstSeen epoch milliseconds of the earliest event
 * @param lastSeen epoch milliseconds of the latest event
 * @param users sketch of the affected users, see {@link UserSketch}
 * @param firstRelease release of the earliest event
 * @param lastRelease release of the latest event
 * @param version counts the events and commands taken in, so that it is the same after a recovery
 */
@SuppressWarnings("ArrayRecordComponent") // the sketch is opaque and never compared
public record Group(
        String project,
        long id,
        Status status,
        long statusSince,
        String assignee,
        long revision,
        long mergedInto,
        String lastCommand,
        long count,
        long firstSeen,
        long lastSeen,
        byte[] users,
        String firstRelease,
        String lastRelease,
        long version) {

    /** A group of which nothing was counted yet. */
    public static Group empty(String project, long id) {
        return new Group(
                project,
                id,
                Status.NEW,
                0,
                "",
                0,
                0,
                "",
                0,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                UserSketch.EMPTY,
                "",
                "",
                0);
    }

    /**
     * This group with more events, or without those that leave; what cannot be taken away again stays: users, first and
     * last seen, and their releases.
     */
    public Group plus(Tally tally) {
        boolean adds = tally.count() > 0;
        return new Group(
                project,
                id,
                status,
                statusSince,
                assignee,
                revision,
                mergedInto,
                lastCommand,
                count + tally.count(),
                adds ? Math.min(firstSeen, tally.firstSeen()) : firstSeen,
                adds ? Math.max(lastSeen, tally.lastSeen()) : lastSeen,
                adds ? UserSketch.merge(users, tally.users()) : users,
                adds && tally.firstSeen() < firstSeen ? tally.release() : firstRelease,
                adds && tally.lastSeen() >= lastSeen ? tally.release() : lastRelease,
                version + Math.abs(tally.count()));
    }

    /** This group after one more command. */
    public Group commanded(String command) {
        return new Group(
                project,
                id,
                status,
                statusSince,
                assignee,
                revision,
                mergedInto,
                command,
                count,
                firstSeen,
                lastSeen,
                users,
                firstRelease,
                lastRelease,
                version + 1);
    }

    /** This group as its life stands now. */
    public Group standing(Status now, long since, String whose, long atRevision, long into) {
        return new Group(
                project,
                id,
                now,
                since,
                whose,
                atRevision,
                into,
                lastCommand,
                count,
                firstSeen,
                lastSeen,
                users,
                firstRelease,
                lastRelease,
                version);
    }
}
