// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Holds values for a moment to send fewer of them. What is held is flushed by time, before every checkpoint barrier and
 * at the end; watermarks wait for the flush, so that nothing falls behind its own watermark.
 */
public abstract class FlushingOperator<I, O> extends AbstractStreamOperator<O>
        implements OneInputStreamOperator<I, O>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private final long flushIntervalMillis;

    private transient @Nullable Watermark heldWatermark;

    /** @param flushIntervalMillis longest time that something is held */
    protected FlushingOperator(long flushIntervalMillis) {
        this.flushIntervalMillis = flushIntervalMillis;
    }

    /** Whether nothing is held. */
    protected abstract boolean isEmpty();

    /** Sends all that is held. */
    protected abstract void drain();

    @Override
    public void open() throws Exception {
        super.open();
        scheduleFlush();
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        if (isEmpty()) {
            super.processWatermark(watermark);
        } else {
            heldWatermark = watermark;
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        flush();
        super.processWatermarkStatus(status);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        flush();
    }

    @Override
    public void endInput() {
        flush();
    }

    /** Sends all that is held, and the watermark that waited for it. */
    protected final void flush() {
        drain();
        if (heldWatermark != null) {
            output.emitWatermark(heldWatermark);
            heldWatermark = null;
        }
    }

    private void scheduleFlush() {
        long next = getProcessingTimeService().getCurrentProcessingTime() + flushIntervalMillis;
        getProcessingTimeService().registerTimer(next, time -> {
            flush();
            scheduleFlush();
        });
    }
}
