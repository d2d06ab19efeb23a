// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.counting.RecentIds;
import dev.errata.counting.TallyBuffer;
import dev.errata.jobs.io.FlushingOperator;
import dev.errata.model.Sighting;
import dev.errata.model.Tally;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Adds up sightings before the shuffle, each occurrence once. */
final class TallyLocally extends FlushingOperator<Sighting, Tally> {

    private static final long serialVersionUID = 1L;

    /** Tallies held at the most. */
    private static final int MAX_TALLIES = 20_000;

    private final int recentOccurrencesCapacity;

    private transient TallyBuffer buffer;
    private transient RecentIds recentOccurrences;
    private transient ListState<long[]> recentOccurrencesState;
    private transient Counter repeated;

    TallyLocally(long flushIntervalMillis, int recentOccurrencesCapacity) {
        super(flushIntervalMillis);
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
        buffer = new TallyBuffer();
        repeated = getMetricGroup().counter("repeatedOccurrences");
        super.open();
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
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        recentOccurrencesState.update(List.of(recentOccurrences.toArray()));
    }

    @Override
    protected boolean isEmpty() {
        return buffer.size() == 0;
    }

    @Override
    protected void drain() {
        buffer.drainTo(tally -> output.collect(new StreamRecord<>(tally, tally.lastSeen())));
    }
}
