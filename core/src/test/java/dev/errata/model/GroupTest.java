// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupTest {

    private final Group group =
            Group.empty("shop", 7).plus(tally("1.0", 10, 20)).plus(tally("1.2", 30, 50));

    @Test
    void theReleasesAreThoseOfTheFirstAndTheLastEvent() {
        Group more = group.plus(tally("1.1", 25, 40)).plus(tally("0.9", 5, 8));
        assertThat(more.firstRelease()).isEqualTo("0.9");
        assertThat(more.lastRelease()).isEqualTo("1.2");
    }

    @Test
    void whatLeavesChangesNoRelease() {
        Tally last = tally("1.3", 60, 60);
        Group after = group.plus(last).plus(last.leaving());
        assertThat(after.count()).isEqualTo(2);
        assertThat(after.firstRelease()).isEqualTo("1.0");
        assertThat(after.lastRelease()).isEqualTo("1.3");
    }

    @Test
    void theVersionGrowsWithEveryMoveAndCommand() {
        Tally tally = tally("1.3", 60, 60);
        Group left = group.plus(tally).plus(tally.leaving());
        assertThat(left.version()).isEqualTo(group.version() + 2);
        assertThat(left.commanded("c1").version()).isEqualTo(left.version() + 1);
    }

    private static Tally tally(String release, long first, long last) {
        return new Tally("shop", 42, 0, "production", release, "cart", 1, first, last, UserSketch.EMPTY);
    }
}
