// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.counting.RecentIds;
import dev.errata.counting.TallyBuffer;
import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Adds up sightings before the shuffle, each occurrence once. What is held is flushed by size, by time, before every
 * checkpoint barrier and at the end; watermarks wait for the flush, so that no tally falls behind its own watermark.
 */
final class TallyLocally extends AbstractStreamOperator<Tally>
        implements OneInputStreamOperator<Sighting, Tally>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    /** Tallies held at the most. */
    private static final int MAX_TALLIES = 20_000;

    private final long flushIntervalMillis;
    private final int recentOccurrencesCapacity;

    private transient TallyBuffer buffer;
    private transient RecentIds recentOccurrences;
    private transient ListState<long[]> recentOccurrencesState;
    private transient Counter repeated;
    private transient @Nullable Watermark heldWatermark;

    TallyLocally(long flushIntervalMillis, int recentOccurrencesCapacity) {
        this.flushIntervalMillis = flushIntervalMillis;
        this.recentOccurrencesCapacity = recentOccurrencesCapacity;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        recentOccurrencesState = context.getOperatorStateStore().getUnionListState(TrackState.RECENT_OCCURRENCES);
        recentOccurrences = new RecentIds(recentOccurrencesCapacity);
        for (long[] occurrences : recentOccurrencesState.get()) {
            for (long occurrence : occurrences) {
                recentOccurrences.add(occurrence);
            }
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        buffer = new TallyBuffer();
        repeated = getMetricGroup().counter("repeatedOccurrences");
        scheduleFlush();
    }

    @Override
    public void processElement(StreamRecord<Sighting> element) {
        Sighting sighting = element.getValue();
        if (!recentOccurrences.add(sighting.occurrence())) {
            repeated.inc();
            return;
        }
        buffer.add(sighting);
        if (buffer.size() >= MAX_TALLIES) {
            flush();
        }
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        if (buffer.size() == 0) {
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
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        recentOccurrencesState.update(List.of(recentOccurrences.toArray()));
    }

    @Override
    public void endInput() {
        flush();
    }

    private void scheduleFlush() {
        long next = getProcessingTimeService().getCurrentProcessingTime() + flushIntervalMillis;
        getProcessingTimeService().registerTimer(next, time -> {
            flush();
            scheduleFlush();
        });
    }

    private void flush() {
        buffer.drainTo(tally -> output.collect(new StreamRecord<>(tally, tally.lastSeen())));
        if (heldWatermark != null) {
            output.emitWatermark(heldWatermark);
            heldWatermark = null;
        }
    }
}
