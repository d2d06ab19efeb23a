// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.TraceText;
import org.junit.jupiter.api.Test;

class SelfTimeTest {

    @Test
    void childrenThatRunTogetherCountOnce() {
        assertThat(selfOfFirst("""
                                span 1 - fe SERVER 0-100 UNSET
                                span 2 1 fe CLIENT 10-40 UNSET
                                span 3 1 fe CLIENT 20-60 UNSET
                                span 4 1 fe CLIENT 25-30 UNSET
                                span 5 1 fe INTERNAL 90-120 UNSET
                                """)).isEqualTo(40_000);
    }

    @Test
    void aChildOnAnotherClockCountsByItsLength() {
        assertThat(selfOfFirst("""
                                span 1 - fe CLIENT 0-100 UNSET
                                span 2 1 co SERVER 5000-5070 UNSET
                                """)).isEqualTo(30_000);
    }

    @Test
    void whoConsumesAMessageIsNotWaitedFor() {
        assertThat(selfOfFirst("""
                                span 1 - fe PRODUCER 0-100 UNSET
                                span 2 1 co CONSUMER 10-90 UNSET
                                """)).isEqualTo(100_000);
    }

    private static long selfOfFirst(String text) {
        return SelfTime.of(SpanForest.of(TraceText.of(text).trace()).nodes().get(0));
    }
}
