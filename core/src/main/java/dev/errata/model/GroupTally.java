// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * A count with the group its fingerprint belongs to.
 *
 * @param firstRelease release of the earliest event
 * @param lastRelease release of the latest event
 */
public record GroupTally(long group, Tally tally, String firstRelease, String lastRelease) {

    /** A count of one release. */
    public static GroupTally of(long group, Tally tally) {
        return new GroupTally(group, tally, tally.release(), tally.release());
    }

    /** Both counts as one, in this group. */
    public GroupTally plus(Tally other) {
        return new GroupTally(
                group,
                tally.plus(other),
                other.firstSeen() < tally.firstSeen() ? other.release() : firstRelease,
                other.lastSeen() >= tally.lastSeen() ? other.release() : lastRelease);
    }

    /** The same events, as they leave the group. */
    public GroupTally leaving() {
        return new GroupTally(group, tally.leaving(), firstRelease, lastRelease);
    }

    /** The same events in another group. */
    public GroupTally in(long other) {
        return new GroupTally(other, tally, firstRelease, lastRelease);
    }
}
