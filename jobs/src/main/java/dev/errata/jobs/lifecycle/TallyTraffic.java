// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

import dev.errata.model.GroupTally;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up counts before they are shuffled by project, so that a large project is no bottleneck. Nothing is held across
 * a checkpoint barrier or a watermark.
 */
public final class TallyTraffic extends AbstractStreamOperator<TrafficTally>
        implements OneInputStreamOperator<GroupInput, TrafficTally>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private static final int MAX_TALLIES = 10_000;

    private transient Map<Place, TrafficTally> sums;

    @Override
    public void open() throws Exception {
        super.open();
        sums = new HashMap<>();
    }

    @Override
    public void processElement(StreamRecord<GroupInput> element) {
        GroupTally counted = element.getValue().counted();
        if (counted == null || counted.moved()) {
            return;
        }
        TrafficTally tally = TrafficTally.of(counted.group(), counted.tally());
        sums.merge(Place.of(tally), tally, TrafficTally::plus);
        if (sums.size() >= MAX_TALLIES) {
            flush();
        }
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        flush();
        super.processWatermark(watermark);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        flush();
    }

    @Override
    public void endInput() {
        flush();
    }

    private void flush() {
        sums.values().forEach(tally -> output.collect(new StreamRecord<>(tally, tally.firstSeen())));
        sums.clear();
    }

    private record Place(String project, long group, long hour, String service, String environment, String release) {

        static Place of(TrafficTally tally) {
            return new Place(
                    tally.project(),
                    tally.group(),
                    tally.hour(),
                    tally.service(),
                    tally.environment(),
                    tally.release());
        }
    }
}
