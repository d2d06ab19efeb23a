// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.EventId;
import dev.errata.model.Level;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupErrorsHarnessTest {

    private KeyedTwoInputStreamOperatorTestHarness<VariantKey, TracedError, PlacedVariant, GroupedError> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new GroupErrors()),
                VariantKey::of,
                VariantKey::of,
                TypeInformation.of(VariantKey.class));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anErrorWaitsForThePlacementOfItsVariant() throws Exception {
        harness.processElement1(error(1), 0);
        harness.processElement1(error(2), 0);
        assertThat(harness.extractOutputValues()).isEmpty();
        harness.processElement2(placed(7), 0);
        assertThat(harness.extractOutputValues())
                .containsExactly(new GroupedError(error(1), 7), new GroupedError(error(2), 7));
        assertThat(harness.numKeyedStateEntries()).as("the group").isEqualTo(1);
    }

    @Test
    void afterAMergeErrorsAreToldOfTheOtherGroup() throws Exception {
        harness.processElement2(placed(7), 0);
        harness.processElement1(error(1), 0);
        harness.processElement2(placed(8), 0);
        harness.processElement1(error(2), 0);
        assertThat(harness.extractOutputValues())
                .extracting(GroupedError::group)
                .containsExactly(7L, 8L);
    }

    private static TracedError error(long id) {
        return new TracedError(
                "shop",
                new EventId(0, id),
                id,
                "0af7651916cd43dd8448eb211c80319c",
                1,
                5,
                "orders",
                "",
                0,
                0,
                Level.ERROR,
                "IllegalStateException",
                "no stock");
    }

    private static PlacedVariant placed(long group) {
        return PlacedVariant.moved(new Placement("shop", 5, group, 0, PlacementCause.FOUNDED, "{}", "1"));
    }
}
