// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Tally;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountMinutesHarnessTest {

    private static final long LATENESS = Duration.ofHours(2).toMillis();

    private KeyedOneInputStreamOperatorTestHarness<MinuteKey, Tally, Tally> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new CountMinutes(LATENESS)),
                MinuteKey::of,
                TypeInformation.of(MinuteKey.class));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void everyTallyGivesTheNewTotalOfItsDimension() throws Exception {
        harness.processElement(Tallies.of(1, "1.0", 3), 0);
        harness.processElement(Tallies.of(1, "1.1", 5), 0);
        harness.processElement(Tallies.of(1, "1.0", 4), 0);

        assertThat(harness.extractOutputValues()).extracting(Tally::count).containsExactly(3L, 5L, 7L);
    }

    @Test
    void aLateTallyStillCountsWithinTheAllowedLateness() throws Exception {
        harness.processElement(Tallies.of(1, "1.0", 3), 0);
        harness.processWatermark(120_000 + LATENESS - 1);
        harness.processElement(Tallies.of(1, "1.0", 4), 0);

        assertThat(harness.extractOutputValues()).extracting(Tally::count).containsExactly(3L, 7L);
    }

    @Test
    void afterTheAllowedLatenessNothingIsCountedAndNothingIsKept() throws Exception {
        harness.processElement(Tallies.of(1, "1.0", 3), 0);
        harness.processElement(Tallies.of(1, "1.1", 3), 0);
        harness.processWatermark(120_000 + LATENESS);
        harness.processElement(Tallies.of(1, "1.0", 4), 0);

        assertThat(harness.extractOutputValues()).hasSize(2);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }
}
