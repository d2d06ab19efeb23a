// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Connection;
import dev.errata.tracing.EdgeTally;
import dev.errata.tracing.EdgeTally.EdgeKey;
import dev.errata.tracing.LatencyHistogram;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class CountFlowsHarnessTest {

    private static final long MINUTE = 29_453_760;
    private static final long HOUR = 3_600_000;

    @Test
    void totalsGrowUntilTheMinuteIsClosedAndThenNothingIsLeft() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processElement(edge(5_000), 0);
            harness.processElement(edge(7_000), 0);
            assertThat(harness.extractOutputValues())
                    .extracting(EdgeTally::observed)
                    .containsExactly(1L, 2L);
            assertThat(harness.extractOutputValues().get(1).latency().total()).isEqualTo(2);

            harness.processWatermark((MINUTE + 1) * 60_000 + HOUR);
            harness.processElement(edge(9_000), 0);
            assertThat(harness.extractOutputValues()).hasSize(2);
            assertThat(harness.numKeyedStateEntries()).isZero();
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<EdgeKey, EdgeTally, EdgeTally> harness() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(
                        new CountFlows<EdgeKey, EdgeTally>(TypeInformation.of(EdgeTally.class), HOUR)),
                EdgeTally::key,
                TypeInformation.of(EdgeKey.class));
    }

    private static EdgeTally edge(long micros) {
        return new EdgeTally(
                "shop",
                MINUTE,
                "production",
                "gateway",
                "orders",
                Connection.RPC,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                LatencyHistogram.of(micros));
    }
}
