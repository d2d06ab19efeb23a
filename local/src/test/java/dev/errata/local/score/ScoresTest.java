// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void perfectGroupsScoreOne() {
        Scores scores = Scores.of(judged("p:a:1", "p:a:1", "p:b:2"));

        assertThat(scores.cubed().f1()).isEqualTo(1, EXACT);
        assertThat(scores.pairs().f1()).isEqualTo(1, EXACT);
        assertThat(scores.groupsPerCause()).isEqualTo(1, EXACT);
    }

    @Test
    void everyEventWeighsAlikeInBCubedAndEveryPairInPairwise() {
        Scores scores = Scores.of(judged("p:a:1", "p:a:1", "p:a:1", "p:a:2", "p:b:1"));

        assertThat(scores.cubed().precision()).isEqualTo((3 * 3 / 4.0 + 1 + 1 / 4.0) / 5, EXACT);
        assertThat(scores.cubed().recall()).isEqualTo((3 * 3 / 4.0 + 1 / 4.0 + 1) / 5, EXACT);
        assertThat(scores.pairs().precision()).isEqualTo(3 / 6.0, EXACT);
        assertThat(scores.pairs().recall()).isEqualTo(3 / 6.0, EXACT);
        assertThat(scores.groupsPerCause()).isEqualTo(2, EXACT);
    }

    @Test
    void equalNamesInTwoProjectsAreNotCompared() {
        Scores scores = Scores.of(judged("p:a:1", "q:a:1"));

        assertThat(scores.groups()).isEqualTo(2);
        assertThat(scores.causes()).isEqualTo(2);
        assertThat(scores.pairs().f1()).isEqualTo(1, EXACT);
    }

    @Test
    void worstPairsAreThoseThatCostMost() {
        List<WorstPairs.Worst> worst =
                WorstPairs.of(judged("p:a:1", "p:a:1", "p:a:1", "p:a:2", "p:a:2", "p:b:3", "p:c:3"), 10);

        assertThat(worst).extracting(WorstPairs.Worst::together).containsExactly(false, true);
        assertThat(worst).extracting(WorstPairs.Worst::pairs).containsExactly(6, 1);
        assertThat(worst.get(0).cost()).isEqualTo(6 * 2 / 5.0 / 7, EXACT);
    }

    @Test
    void costOfAllWrongPairsIsWhatBCubedLacks() {
        List<Judged> judged = judged("p:a:1", "p:a:1", "p:a:2", "p:b:1", "p:b:2", "p:c:2", "q:a:1", "q:b:1");
        Scores scores = Scores.of(judged);

        assertThat(cost(judged, true)).isEqualTo(1 - scores.cubed().precision(), EXACT);
        assertThat(cost(judged, false)).isEqualTo(1 - scores.cubed().recall(), EXACT);
    }

    private static double cost(List<Judged> judged, boolean together) {
        return WorstPairs.of(judged, Integer.MAX_VALUE).stream()
                .filter(pair -> pair.together() == together)
                .mapToDouble(WorstPairs.Worst::cost)
                .sum();
    }

    /** Texts {@code project:cause:group}. */
    private static List<Judged> judged(String... events) {
        List<Judged> all = new ArrayList<>();
        for (String event : events) {
            String[] parts = event.split(":");
            all.add(new Judged(new LabelledEvent("id" + all.size(), parts[0], parts[1], true, null), parts[2]));
        }
        return all;
    }
}
