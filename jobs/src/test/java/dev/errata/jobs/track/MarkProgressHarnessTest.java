// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.jobs.io.GroupedMessage;
import dev.errata.jobs.io.Progress;
import dev.errata.tracing.GroupedError;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class MarkProgressHarnessTest {

    private static final long IDLENESS = 30_000;

    @Test
    void eachCheckpointSaysHowFarErrorsWereTold() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.extractOutputValues()).as("nothing is known yet").isEmpty();
            harness.processWatermark(new Watermark(5_000));
            harness.prepareSnapshotPreBarrier(2);
            assertThat(harness.extractOutputValues()).containsExactly(GroupedMessage.of(new Progress(0, 1, 5_000)));
        }
    }

    @Test
    void whereNothingIsReceivedTimeGoesOnByTheClock() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processWatermark(new Watermark(5_000));
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.setProcessingTime(100_000);
            harness.prepareSnapshotPreBarrier(1);
            harness.processWatermarkStatus(WatermarkStatus.ACTIVE);
            harness.setProcessingTime(200_000);
            harness.prepareSnapshotPreBarrier(2);
            GroupedMessage silence = GroupedMessage.of(new Progress(0, 1, 70_000));
            assertThat(harness.extractOutputValues()).containsExactly(silence, silence);
        }
    }

    @Test
    void afterTheEndNothingIsSaid() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processWatermark(Watermark.MAX_WATERMARK);
            harness.endInput();
            harness.prepareSnapshotPreBarrier(1);
            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }

    private static OneInputStreamOperatorTestHarness<GroupedError, GroupedMessage> harness() throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new MarkProgress(IDLENESS));
    }
}
