// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.GroupRoot;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnRootsHarnessTest {

    private static final long MINUTE = 29_453_760;

    private KeyedOneInputStreamOperatorTestHarness<String, RootTally, GroupRoot> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LearnRoots()), RootTally::about, Types.STRING);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void aGroupWhoseFailuresAreAnothersIsToldSoOnceThereAreEnough() throws Exception {
        failed(0xa, 0xb, 4);
        assertThat(harness.extractOutputValues()).isEmpty();
        failed(0xa, 0xb, 1);
        failed(0xa, 0xb, 7);
        assertThat(harness.extractOutputValues()).containsExactly(new GroupRoot("shop", 0xa, 0xb, 5, 1, MINUTE));
    }

    @Test
    void aGroupThatFailsByItselfIsToldSoOnce() throws Exception {
        failed(0xa, 0xa, 20);
        failed(0xa, 0xb, 8);
        assertThat(harness.extractOutputValues())
                .extracting(GroupRoot::rootGroup)
                .containsExactly(0xaL);
    }

    @Test
    void afterASilentHourItsFailuresAreItsOwn() throws Exception {
        failed(0xa, 0xb, 9);
        harness.processWatermark((MINUTE + 90) * 60_000);
        assertThat(harness.extractOutputValues())
                .extracting(GroupRoot::rootGroup)
                .containsExactly(0xbL, 0xaL);
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    @Test
    void aLateTraceOfTheLastHalfHourChangesNothing() throws Exception {
        failed(MINUTE, 0xa, 0xb, 9);
        failed(MINUTE + 31, 0xa, 0xb, 1);
        failed(MINUTE, 0xa, 0xb, 1);
        assertThat(harness.extractOutputValues())
                .extracting(GroupRoot::rootGroup)
                .containsExactly(0xbL);
    }

    private void failed(long group, long root, long traces) throws Exception {
        failed(MINUTE, group, root, traces);
    }

    private void failed(long minute, long group, long root, long traces) throws Exception {
        harness.processElement(
                new RootTally(new RootTally.Failure("shop", group, root), minute, traces), minute * 60_000);
    }
}
