// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.PeerSighting;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnPeersHarnessTest {

    private static final long DAY = 1_440;
    private static final long TODAY = 20_000 * DAY;
    private static final String KEY = PeerFact.key("shop", "gateway", "10.0.0.3:8080");

    private KeyedOneInputStreamOperatorTestHarness<String, PeerTally, PeerFact> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LearnPeers()), PeerTally::address, Types.STRING);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void whoAnswersIsToldOnceAndWhetherThatIsUsualAfterEnoughCalls() throws Exception {
        called(TODAY, "orders", 60);
        called(TODAY + 1, "orders", 30);
        assertThat(harness.extractOutputValues()).containsExactly(new PeerFact(KEY, "orders", false));
        called(TODAY + 2, "orders", 10);
        called(TODAY + 3, "", 2);
        assertThat(harness.extractOutputValues())
                .containsExactly(new PeerFact(KEY, "orders", false), new PeerFact(KEY, "orders", true));
    }

    @Test
    void anAddressThatOftenSendsNothingIsNotUsual() throws Exception {
        called(TODAY, "orders", 90);
        called(TODAY, "", 10);
        called(TODAY, "", 1);
        assertThat(harness.extractOutputValues()).containsExactly(new PeerFact(KEY, "orders", false));
    }

    @Test
    void afterTwoSilentDaysItIsForgotten() throws Exception {
        called(TODAY, "orders", 200);
        harness.processWatermark((TODAY + 2 * DAY) * 60_000);
        assertThat(harness.extractOutputValues()).last().isEqualTo(new PeerFact(KEY, "", false));
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    private void called(long minute, String callee, long calls) throws Exception {
        PeerSighting sighting = new PeerSighting("shop", "gateway", "10.0.0.3:8080", callee);
        harness.processElement(new PeerTally(sighting, minute, calls), minute * 60_000);
    }
}
