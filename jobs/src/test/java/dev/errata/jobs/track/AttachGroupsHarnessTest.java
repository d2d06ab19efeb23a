// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.alerting.GroupFacts;
import dev.errata.jobs.lifecycle.GroupInput;
import dev.errata.model.GroupTally;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.Tally;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachGroupsHarnessTest {

    private KeyedTwoInputStreamOperatorTestHarness<VariantKey, Tally, PlacedVariant, GroupInput> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void aTallyWaitsForItsPlacementAndMergesMeanwhile() throws Exception {
        harness.processElement1(Tallies.of(1, "1.0", 3), 0);
        harness.processElement1(Tallies.of(2, "1.0", 4), 0);
        harness.processElement1(Tallies.of(1, "1.1", 5), 0);
        assertThat(harness.extractOutputValues()).isEmpty();

        harness.processElement2(placement(7), 0);
        assertThat(counted())
                .allMatch(grouped -> grouped.group() == 7)
                .extracting(grouped -> grouped.tally().count())
                .containsExactlyInAnyOrder(7L, 5L);
    }

    @Test
    void afterThePlacementNothingWaits() throws Exception {
        harness.processElement2(placement(7), 0);
        harness.processElement1(Tallies.of(1, "1.0", 3), 0);

        assertThat(counted()).hasSize(1);
        assertThat(harness.numKeyedStateEntries()).as("group and total").isEqualTo(2);
    }

    @Test
    void allThatAVariantContributedMovesWithItOnce() throws Exception {
        harness.processElement1(Tallies.of(1, "1.0", 3), 0);
        harness.processElement2(placement(7), 0);
        harness.processElement1(Tallies.of(2, "1.1", 4), 0);
        harness.processElement2(placement(8), 0);
        harness.processElement2(placement(8), 0);
        harness.processElement1(Tallies.of(3, "1.1", 5), 0);
        harness.processElement2(placement(7), 0);

        assertThat(counted())
                .extracting(AttachGroupsHarnessTest::shown)
                .containsExactlyInAnyOrder(
                        "7:3",
                        "7:4",
                        "7:-3 moved",
                        "7:-4 moved",
                        "8:3 via 7 moved",
                        "8:4 via 7 moved",
                        "8:5 via 7",
                        "8:-3 via 7 moved",
                        "8:-9 via 7 moved",
                        "7:3 moved",
                        "7:9 moved");
    }

    @Test
    void aGroupKnowsWhatItsVariantIsLikeBeforeItCountsIt() throws Exception {
        harness.processElement1(Tallies.of(1, "1.0", 3), 0);
        harness.processElement2(described(7), 0);
        harness.processElement2(placement(8), 0);
        assertThat(harness.extractOutputValues())
                .extracting(input -> input.facts() == null
                        ? "counted"
                        : input.group() + " " + input.facts().title())
                .containsExactly("7 boom", "counted", "8 boom", "counted", "counted");
    }

    @Test
    void whatWasContributedIsKnownAfterARestore() throws Exception {
        harness.processElement1(Tallies.of(1, "1.0", 3), 0);
        harness.processElement2(placement(7), 0);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
        harness.processElement2(placement(8), 0);
        assertThat(counted())
                .extracting(AttachGroupsHarnessTest::shown)
                .containsExactly("7:-3 moved", "8:3 via 7 moved");
    }

    private static KeyedTwoInputStreamOperatorTestHarness<VariantKey, Tally, PlacedVariant, GroupInput> harness()
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new AttachGroups()),
                VariantKey::of,
                VariantKey::of,
                TypeInformation.of(VariantKey.class));
    }

    private List<GroupTally> counted() {
        return harness.extractOutputValues().stream()
                .map(GroupInput::counted)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String shown(GroupTally grouped) {
        return grouped.group() + ":" + grouped.tally().count() + (grouped.via() == 0 ? "" : " via " + grouped.via())
                + (grouped.moved() ? " moved" : "");
    }

    private static PlacedVariant placement(long group) {
        return new PlacedVariant(new Placement("shop", 42, group, 0, PlacementCause.KEY, "{}", "v1"), null);
    }

    private static PlacedVariant described(long group) {
        return new PlacedVariant(placement(group).placement(), new GroupFacts("boom", "E", "ERROR", Map.of()));
    }
}
