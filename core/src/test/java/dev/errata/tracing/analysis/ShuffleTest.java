// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.GeneratedTrace;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.TraceFindings;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    private static final int SEEDS = 300;
    private static final int ORDERS = 4;

    @Test
    void spansAndErrorsInAnyOrderAndRepeatedTellTheSame() {
        for (long seed = 0; seed < SEEDS; seed++) {
            AssembledTrace trace = GeneratedTrace.of(seed, 60);
            TraceFindings findings = Correlation.of(trace, KnownPeers.NONE);
            TraceFindings sample = Correlation.healthySample(trace);
            for (long order = 0; order < ORDERS; order++) {
                AssembledTrace shuffled = GeneratedTrace.shuffled(trace, order);
                assertThat(Correlation.of(shuffled, KnownPeers.NONE))
                        .as("trace %d in order %d", seed, order)
                        .isEqualTo(findings);
                assertThat(Correlation.healthySample(shuffled)).isEqualTo(sample);
            }
        }
    }
}
