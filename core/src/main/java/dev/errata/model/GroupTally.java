// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * A count with the group its fingerprint belongs to.
 *
 * @param via the group in which the fingerprint was first, if that is another; else 0
 * @param moved whether the events were counted before, in the group that they leave or left
 */
public record GroupTally(long group, Tally tally, long via, boolean moved) {

    /** A count as it comes in. */
    public static GroupTally of(long group, long first, Tally tally) {
        return new GroupTally(group, tally, first == group ? 0 : first, false);
    }

    /** Events counted before that the group has from now on. */
    public static GroupTally arriving(long group, long first, Tally tally) {
        return new GroupTally(group, tally, first == group ? 0 : first, true);
    }

    /** Events counted before that the group has no more. */
    public static GroupTally leaving(long group, long first, Tally tally) {
        return new GroupTally(group, tally.leaving(), first == group ? 0 : first, true);
    }
}
