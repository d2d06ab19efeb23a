// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TallyLocallyHarnessTest {

    private OneInputStreamOperatorTestHarness<Sighting, Tally> harness;

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
    void sightingsAreHeldUntilTheIntervalIsOver() throws Exception {
        see(1, 60_000);
        see(2, 60_001);
        assertThat(tallies()).isEmpty();

        harness.setProcessingTime(1_000);
        assertThat(tallies())
                .singleElement()
                .satisfies(tally -> assertThat(tally.count()).isEqualTo(2));
    }

    @Test
    void everythingIsFlushedBeforeTheBarrier() throws Exception {
        see(1, 60_000);
        harness.prepareSnapshotPreBarrier(1);
        assertThat(tallies()).hasSize(1);
    }

    @Test
    void everythingIsFlushedAtTheEndOfInput() throws Exception {
        see(1, 60_000);
        harness.endInput();
        assertThat(tallies()).hasSize(1);
    }

    @Test
    void aWatermarkWaitsForTheTalliesBeforeIt() throws Exception {
        see(1, 60_000);
        harness.processWatermark(new Watermark(70_000));
        assertThat(harness.getOutput()).isEmpty();

        harness.setProcessingTime(1_000);
        assertThat(harness.getOutput().toArray()[0]).isInstanceOf(StreamRecord.class);
        assertThat(harness.getOutput().toArray()[1]).isEqualTo(new Watermark(70_000));
    }

    @Test
    void becomingIdleFlushesFirst() throws Exception {
        see(1, 60_000);
        harness.processWatermarkStatus(WatermarkStatus.IDLE);
        assertThat(tallies()).hasSize(1);
    }

    @Test
    void aRepeatedOccurrenceCountsOnce() throws Exception {
        see(1, 60_000);
        see(1, 60_000);
        harness.endInput();
        assertThat(tallies())
                .singleElement()
                .satisfies(tally -> assertThat(tally.count()).isEqualTo(1));
    }

    @Test
    void occurrencesAreRememberedAcrossARestore() throws Exception {
        see(1, 60_000);
        harness.prepareSnapshotPreBarrier(1);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
        see(1, 60_000);
        see(2, 60_000);
        harness.endInput();
        assertThat(tallies())
                .singleElement()
                .satisfies(tally -> assertThat(tally.count()).isEqualTo(1));
    }

    private static OneInputStreamOperatorTestHarness<Sighting, Tally> harness() throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new TallyLocally(1_000, 1_000));
    }

    private void see(long occurrence, long timestamp) throws Exception {
        harness.processElement(
                new Sighting("shop", 42, occurrence, timestamp, "production", "1.0", "cart", 0), timestamp);
    }

    private List<Tally> tallies() {
        return harness.extractOutputValues();
    }
}
