// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.model.Status;
import dev.errata.model.UserSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final long OTHER = 0xcdL;

    private final Life life = new Life().seen(10, "production", "1.0.0").seen(20, "production", "1.1.0");

    @Test
    void aMergedGroupCountsWithTheOneItIsPartOf() {
        life.absorb(OTHER, observed(5, 3, 30));
        assertThat(life.state.observed())
                .extracting(Observed::count, Observed::firstSeen, Observed::lastSeen)
                .containsExactly(7L, 3 * Life.MINUTE, 30 * Life.MINUTE);
    }

    @Test
    void mergedTwiceIsMergedOnce() {
        life.absorb(OTHER, observed(5, 3, 30)).absorb(OTHER, observed(5, 3, 30));
        assertThat(life.state.observed().count()).isEqualTo(7);
    }

    @Test
    void whatTheMergedGroupSawAfterTheResolveReopens() {
        life.resolve(25).absorb(OTHER, observed(5, 3, 30));
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void takenOutAgainBothAreWhatTheyWere() {
        GroupState before = life.resolve(25).state;
        life.absorb(OTHER, observed(5, 3, 24));
        Step merged = life.lifecycle().seen(life.state, viaOther(26), life::line, 26 * Life.MINUTE);
        life.take(merged);
        assertThat(life.status()).isEqualTo(Status.REGRESSED);
        Observed part = life.state.absorbed().get(0).observed();
        assertThat(part.count()).isEqualTo(6);
        life.letGo(OTHER);
        assertThat(life.status()).isEqualTo(Status.RESOLVED);
        assertThat(life.state.observed()).isEqualTo(before.observed());
        Life other = new Life().restore(part);
        assertThat(other.state.observed()).isEqualTo(part);
    }

    @Test
    void whatIsUnderWayToAMergedGroupIsHandedOnOnce() {
        GroupState merged = life.lifecycle().mergeInto(life.state, OTHER);
        Occurrences more = occurrences(30, 0);
        Step step = life.lifecycle().seen(merged, more, life::line, 0);
        assertThat(step.forwardTo()).isEqualTo(OTHER);
        assertThat(step.state()).isEqualTo(merged);
        Occurrences forwarded = Lifecycle.forwarded(merged, more);
        assertThat(forwarded.via()).isEqualTo(Life.GROUP);
        Step second = life.lifecycle().seen(merged, forwarded, life::line, 0);
        assertThat(second.forwardTo()).isZero();
        assertThat(second.state().own().count()).isEqualTo(3);
    }

    @Test
    void aGroupIsNotMergedIntoItself() {
        assertThatThrownBy(() -> life.lifecycle().mergeInto(life.state, Life.GROUP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePartsAreBoundedAndNothingIsLost() {
        for (int i = 1; i <= GroupState.MAX_ABSORBED + 5; i++) {
            life.absorb(i, observed(1, 3, 30));
        }
        assertThat(life.state.absorbed()).hasSize(GroupState.MAX_ABSORBED);
        assertThat(life.state.observed().count()).isEqualTo(2 + GroupState.MAX_ABSORBED + 5);
    }

    private static Observed observed(long count, long first, long last) {
        return new Observed(
                count,
                first * Life.MINUTE,
                last * Life.MINUTE,
                List.of(new SeenRelease("cart", "production", "1.0.0", last * Life.MINUTE)));
    }

    private static Occurrences viaOther(long minute) {
        return occurrences(minute, OTHER);
    }

    private static Occurrences occurrences(long minute, long via) {
        long time = minute * Life.MINUTE;
        return new Occurrences("cart", "production", "1.0.0", 1, time, time, UserSketch.EMPTY, false, via);
    }
}
