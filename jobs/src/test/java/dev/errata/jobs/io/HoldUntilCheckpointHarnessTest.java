// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldUntilCheckpointHarnessTest {

    private OneInputStreamOperatorTestHarness<String, String> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
        harness.setProcessingTime(0);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void nothingIsSeenBeforeItsCheckpointIsComplete() throws Exception {
        harness.processElement("a", 0);
        harness.snapshot(1, 1);
        harness.processElement("b", 0);
        assertThat(harness.extractOutputValues()).isEmpty();
        harness.notifyOfCompletedCheckpoint(1);
        assertThat(harness.extractOutputValues()).containsExactly("a");
    }

    @Test
    void aLaterCheckpointLetsOutWhatAnEarlierOneHeld() throws Exception {
        harness.processElement("a", 0);
        harness.snapshot(1, 1);
        harness.processElement("b", 0);
        harness.snapshot(2, 2);
        harness.notifyOfCompletedCheckpoint(2);
        assertThat(harness.extractOutputValues()).containsExactly("a", "b");
    }

    @Test
    void whatACompleteCheckpointHeldComesAfterARestoreAndWhatCameLaterDoesNot() throws Exception {
        harness.processElement("a", 0);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.processElement("undone", 0);
        restore(snapshot);
        assertThat(harness.extractOutputValues()).containsExactly("a");
    }

    @Test
    void whatWasLetOutIsForgottenWithTheNextCheckpoint() throws Exception {
        harness.processElement("a", 0);
        harness.snapshot(1, 1);
        harness.notifyOfCompletedCheckpoint(1);
        restore(harness.snapshot(2, 2));
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    @Test
    void theEndLetsEverythingOut() throws Exception {
        harness.processElement("a", 0);
        harness.endInput();
        assertThat(harness.extractOutputValues()).containsExactly("a");
    }

    private void restore(OperatorSubtaskState snapshot) throws Exception {
        harness.close();
        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
        harness.setProcessingTime(1);
    }

    private static OneInputStreamOperatorTestHarness<String, String> harness() throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new HoldUntilCheckpoint<>(Types.STRING));
    }
}
