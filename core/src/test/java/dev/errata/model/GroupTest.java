// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupTest {

    private final GroupTally moved =
            GroupTally.of(7, tally("1.0", 10, 20)).plus(tally("1.2", 30, 50)).plus(tally("1.1", 25, 40));

    @Test
    void whatMovesBringsTheReleasesOfItsFirstAndLastEvent() {
        Group group = Group.open(GroupTally.of(8, tally("1.1", 15, 45))).plus(moved.in(8));
        assertThat(group.firstRelease()).isEqualTo("1.0");
        assertThat(group.lastRelease()).isEqualTo("1.2");
    }

    @Test
    void whatLeavesChangesNoRelease() {
        Group group = Group.open(moved).plus(GroupTally.of(7, tally("1.3", 60, 60)));
        Group after = group.plus(moved.leaving());
        assertThat(after.count()).isEqualTo(1);
        assertThat(after.firstRelease()).isEqualTo("1.0");
        assertThat(after.lastRelease()).isEqualTo("1.3");
        assertThat(Group.open(moved).plus(moved.leaving()).lastRelease()).isEqualTo("1.2");
        GroupTally lasting = GroupTally.of(7, tally("1.3", 60, 60));
        GroupTally tied = GroupTally.of(7, tally("1.4", 60, 60));
        assertThat(Group.open(lasting).plus(tied).plus(lasting.leaving()).lastRelease())
                .as("another was the last")
                .isEqualTo("1.4");
    }

    @Test
    void theVersionGrowsWithEveryMove() {
        Group open = Group.open(moved);
        Group left = open.plus(moved.leaving());
        assertThat(left.version()).isGreaterThan(open.version());
        assertThat(left.plus(moved).version()).isGreaterThan(left.version());
    }

    private static Tally tally(String release, long first, long last) {
        return new Tally("shop", 42, 0, "production", release, "cart", 1, first, last, UserSketch.EMPTY);
    }
}
