// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.IgnoreUntil;
import dev.errata.model.Status;
import org.junit.jupiter.api.Test;

class IgnoringTest {

    private final Life life = new Life().seen(1);

    @Test
    void ignoredForeverIsIgnoredUntilAPersonEndsIt() {
        life.ignore(2, IgnoreUntil.FOREVER).seen(100_000).tick(1_000_000).escalated(1_000_001);
        assertThat(life.status()).isEqualTo(Status.IGNORED);
        assertThat(life.unignore(1_000_002).history()).endsWith("IGNORED → NEW UNIGNORED");
        assertThat(life.announced()).isOne();
    }

    @Test
    void itsTimeEndsByTheClockOrByAnOccurrence() {
        IgnoreUntil until = new IgnoreUntil(60 * Life.MINUTE, 0, 0, 0, 0, false);
        Life other = new Life().seen(1).ignore(2, until).seen(60);
        assertThat(other.status()).isEqualTo(Status.IGNORED);
        assertThat(other.seen(61).history()).endsWith("IGNORED → NEW IGNORE_ENDED");
        life.ignore(2, until);
        assertThat(life.lifecycle().nextTick(life.state)).isEqualTo(60 * Life.MINUTE);
        assertThat(life.tick(60).history()).endsWith("IGNORED → NEW IGNORE_ENDED");
        assertThat(life.announced()).isEqualTo(2);
    }

    @Test
    void aNumberOfOccurrencesEndsItAndOnlyThoseAfterTheCommandCount() {
        life.ignore(10, new IgnoreUntil(0, 3, 0, 0, 0, false)).seen(5).seen(6).seen(11);
        life.seen(12, "production", "", 1, 0);
        assertThat(life.status()).isEqualTo(Status.IGNORED);
        life.seen(13);
        assertThat(life.status()).isEqualTo(Status.NEW);
        assertThat(life.transitions.get(life.transitions.size() - 1).detail())
                .isEqualTo("no longer ignored: 3 occurrences");
    }

    @Test
    void aNumberWithinAWindowEndsItWhateverOrderTheyCome() {
        IgnoreUntil until = new IgnoreUntil(0, 0, 3, 60 * Life.MINUTE, 0, false);
        life.ignore(10, until).seen(200).seen(20).seen(100);
        assertThat(life.status()).isEqualTo(Status.IGNORED);
        life.seen(230).seen(190);
        assertThat(life.status()).isEqualTo(Status.NEW);
    }

    @Test
    void aNumberOfUsersEndsIt() {
        life.ignore(10, new IgnoreUntil(0, 0, 0, 0, 2, false));
        life.seen(11, "production", "", 50, 7).seen(12, "production", "", 50, 7);
        assertThat(life.status()).isEqualTo(Status.IGNORED);
        assertThat(life.seen(13, "production", "", 1, 8).status()).isEqualTo(Status.NEW);
    }

    @Test
    void escalatingEndsItIfItWasAskedFor() {
        life.ignore(10, new IgnoreUntil(0, 0, 0, 0, 0, true)).escalated(20);
        assertThat(life.history()).endsWith("IGNORED → NEW IGNORE_ENDED");
    }

    @Test
    void thePreviousStatusReturns() {
        life.acknowledge(2).ignore(3, IgnoreUntil.FOREVER).unignore(4);
        assertThat(life.status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void whatWasResolvedReturnsRegressedIfItHappenedAgain() {
        life.resolve(2).ignore(3, new IgnoreUntil(0, 1, 0, 0, 0, false)).seen(10);
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
        assertThat(life.announced()).isEqualTo(2);
    }

    @Test
    void resolvingEndsIt() {
        life.ignore(3, IgnoreUntil.FOREVER).resolve(4);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.seen(5).status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void ignoredAgainItCountsAnew() {
        IgnoreUntil two = new IgnoreUntil(0, 2, 0, 0, 0, false);
        life.ignore(3, two).seen(4).ignore(5, two).seen(6);
        assertThat(life.status()).isEqualTo(Status.IGNORED);
    }
}
