// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Command;
import dev.errata.model.IgnoreUntil;
import dev.errata.model.Status;
import dev.errata.model.TriageAction.Acknowledge;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final long OTHER = 0xcdL;

    private final Life life = new Life().seen(10, "production", "1.0.0").seen(20, "production", "1.1.0");

    @Test
    void whatComesFromAnotherGroupCountsWithTheOneItComesTo() {
        life.moved(OTHER, 5, 3, 30);
        assertThat(life.state.observed())
                .extracting(Observed::count, Observed::firstSeen, Observed::lastSeen)
                .containsExactly(7L, 3 * Life.MINUTE, 30 * Life.MINUTE);
    }

    @Test
    void whatTheOtherGroupSawAfterTheResolveReopens() {
        life.resolve(25).moved(OTHER, 5, 3, 30);
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void takenOutAgainBothAreWhatTheyWere() {
        GroupState before = life.resolve(25).state;
        life.moved(OTHER, 5, 3, 24);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        life.seenVia(OTHER, 26);
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
        life.moved(OTHER, -6, 3, 26);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.state.observed()).isEqualTo(before.observed());
    }

    @Test
    void whatLeftAndCameBackIsNotSeenForTheFirstTime() {
        life.merged(OTHER).moved(0, -2, 10, 20);
        assertThat(life.state.isMerged()).isTrue();
        life.moved(0, 2, 10, 20);
        assertThat(life.state.isMerged()).isFalse();
        assertThat(life.state.observed().lastSeen()).isEqualTo(20 * Life.MINUTE);
        assertThat(life.history()).containsOnlyOnce("NEW → NEW FIRST_SEEN");
    }

    @Test
    void aMergedGroupSaysWhereItsVariantsAre() {
        life.merged(OTHER).moved(0, -2, 10, 20);
        Command command = new Command("c", "shop", 30 * Life.MINUTE, "ada", new Acknowledge(Life.GROUP));
        assertThat(life.apply(command).reason()).isEqualTo("the group is part of 00000000000000cd now");
    }

    @Test
    void whatOnlyMovedIsNotAnnounced() {
        Life other = new Life().moved(OTHER, 3, 10, 20);
        assertThat(other.history()).containsExactly("NEW → NEW FIRST_SEEN");
        assertThat(other.announced()).isZero();
    }

    @Test
    void whatMovesDoesNotEndIgnoring() {
        life.ignore(21, new IgnoreUntil(0, 3, 0, 0, 0, false)).moved(OTHER, 5, 22, 30);
        assertThat(life.status()).isEqualTo(Status.IGNORED);
    }

    @Test
    void thePartsAreBoundedAndNothingIsLost() {
        for (int i = 1; i <= GroupState.MAX_ABSORBED + 5; i++) {
            life.moved(i, 1, 3, 30);
        }
        assertThat(life.state.absorbed()).hasSize(GroupState.MAX_ABSORBED);
        assertThat(life.state.observed().count()).isEqualTo(2 + GroupState.MAX_ABSORBED + 5);
    }
}
