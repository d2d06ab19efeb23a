// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.FirstSight;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Lets the first sight of a fingerprint pass and drops those that other subtasks send after it. By project, so that
 * the variants of a project arrive where they are placed in the order of their events, however many subtasks there are.
 */
final class FindFirstSights extends KeyedProcessFunction<String, FirstSight, FirstSight> {

    private static final long serialVersionUID = 1L;

    private transient MapState<Long, Boolean> introduced;

    @Override
    public void open(OpenContext context) {
        introduced = getRuntimeContext().getMapState(TrackState.introduced());
    }

    @Override
    public void processElement(FirstSight sight, Context context, Collector<FirstSight> out) throws Exception {
        long fingerprint = sight.variant().fingerprint();
        if (!introduced.contains(fingerprint)) {
            introduced.put(fingerprint, true);
            out.collect(sight);
        }
    }
}
