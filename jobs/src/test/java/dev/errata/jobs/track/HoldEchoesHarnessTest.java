// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Sighting;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldEchoesHarnessTest {

    private static final long KEY = 5;
    private static final long RECEIVED = 1_000_000;

    private KeyedTwoInputStreamOperatorTestHarness<Long, Long, Echo, Sighting> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.setProcessingTime(RECEIVED);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anEchoOfAHandledFailureIsDroppedInEitherOrder() throws Exception {
        harness.processElement1(KEY, RECEIVED);
        echo();
        passTime();
        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(harness.numEventTimeTimers()).isZero();
        assertThat(harness.numKeyedStateEntries())
                .as("only that it was handled")
                .isEqualTo(1);
    }

    @Test
    void anEchoThatIsFirstWaitsAndIsDropped() throws Exception {
        echo();
        harness.processElement1(KEY, RECEIVED);
        passTime();
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    @Test
    void anEchoOfNothingIsCountedWhenTimeIsOver() throws Exception {
        echo();
        harness.processBothWatermarks(new Watermark(RECEIVED + HoldEchoes.HOLD_MILLIS - 1));
        assertThat(harness.extractOutputValues()).isEmpty();
        passTime();
        assertThat(harness.extractOutputValues()).hasSize(1);
        harness.setProcessingTime(RECEIVED + HoldEchoes.IDLE_MILLIS);
        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers() + harness.numProcessingTimeTimers())
                .isZero();
    }

    @Test
    void whereTimeStandsStillTheClockDecides() throws Exception {
        echo();
        harness.setProcessingTime(RECEIVED + HoldEchoes.IDLE_MILLIS - 1);
        assertThat(harness.extractOutputValues()).isEmpty();
        harness.setProcessingTime(RECEIVED + HoldEchoes.IDLE_MILLIS);
        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numProcessingTimeTimers()).isZero();
    }

    @Test
    void afterALongOutageTheReportOfTheHandlerIsWaitedForAnew() throws Exception {
        echo();
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.setProcessingTime(RECEIVED + 100 * HoldEchoes.IDLE_MILLIS);
        harness.initializeState(snapshot);
        harness.open();
        harness.setProcessingTime(RECEIVED + 100 * HoldEchoes.IDLE_MILLIS + 1);
        assertThat(harness.extractOutputValues()).isEmpty();
        harness.processElement1(KEY, RECEIVED);
        harness.setProcessingTime(RECEIVED + 200 * HoldEchoes.IDLE_MILLIS);
        passTime();
        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(harness.numProcessingTimeTimers()).isZero();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<Long, Long, Echo, Sighting> harness() throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new HoldEchoes()), key -> key, Echo::key, Types.LONG);
    }

    private void echo() throws Exception {
        Sighting sighting = new Sighting("shop", 42, 1, RECEIVED, "production", "1.0", "cart", 0);
        harness.processElement2(new Echo(KEY, RECEIVED, sighting), RECEIVED);
    }

    private void passTime() throws Exception {
        harness.processBothWatermarks(new Watermark(RECEIVED + HoldEchoes.HOLD_MILLIS));
    }
}
