// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.assembly.SpanCodec;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // set before each test
class GatherPartsHarnessTest {

    private static final Span ROOT = Parts.root(SpanStatus.UNSET);
    private static final Span CALLEE = Parts.callee(SpanStatus.ERROR);

    private OneInputStreamOperatorTestHarness<TracePart, TracePart> harness;

    @BeforeEach
    void open() throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(new GatherParts());
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void partsOfATraceAreOneAfterAMoment() throws Exception {
        take(Parts.spans(1_000, ROOT));
        take(TracePart.of("other", Parts.TRACE, 1_100, List.of(ROOT)));
        take(Parts.spans(1_200, CALLEE));
        harness.processWatermark(new Watermark(1_000));
        assertThat(harness.getOutput()).isEmpty();

        harness.setProcessingTime(GatherParts.MILLIS);

        List<TracePart> parts = harness.extractOutputValues();
        assertThat(parts).hasSize(2);
        TracePart whole = parts.get(0);
        assertThat(whole.count()).isEqualTo(2);
        assertThat(whole.failing()).isTrue();
        assertThat(whole.receivedAt()).isEqualTo(1_200);
        assertThat(SpanCodec.decode(whole.spans())).containsExactly(ROOT, CALLEE);
        assertThat(parts.get(1).count()).isEqualTo(1);
        assertThat(harness.getOutput()).endsWith(new Watermark(1_000));
    }

    @Test
    void nothingIsHeldOverACheckpoint() throws Exception {
        take(Parts.spans(1_000, ROOT));
        take(Parts.error(1_100, 3));
        assertThat(harness.extractOutputValues()).as("an error is not held").hasSize(1);

        harness.prepareSnapshotPreBarrier(1);

        assertThat(harness.extractOutputValues()).hasSize(2);
    }

    private void take(TracePart part) throws Exception {
        harness.processElement(part, part.receivedAt());
    }
}
