// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds echoes back until it is sure that no handler reported the same failure, and lets only those pass. Both meet
 * under a key, so the order in which they come does not matter. The event time of all partitions decides; where
 * nothing comes any more, so that it stands still, the clock does.
 */
final class HoldEchoes extends KeyedCoProcessFunction<Long, Long, Echo, Sighting> {

    private static final long serialVersionUID = 1L;

    /** Reports of one failure are received within this time. */
    static final long HOLD_MILLIS = Duration.ofSeconds(30).toMillis();

    /** How long event time may stand still before the clock decides; counted anew after a recovery. */
    static final long IDLE_MILLIS = Duration.ofMinutes(2).toMillis();

    private transient ValueState<Boolean> handled;
    private transient ListState<Sighting> held;
    private transient Counter dropped;
    private transient long firstTimer;

    @Override
    public void open(OpenContext context) {
        handled = getRuntimeContext().getState(TrackState.handled());
        held = getRuntimeContext().getListState(TrackState.heldEchoes());
        dropped = getRuntimeContext().getMetricGroup().counter("echoes");
    }

    @Override
    public void processElement1(Long key, Context context, Collector<Sighting> out) throws Exception {
        handled.update(true);
        for (Sighting echo : held.get()) {
            dropped.inc();
        }
        held.clear();
    }

    @Override
    public void processElement2(Echo echo, Context context, Collector<Sighting> out) throws Exception {
        if (handled.value() != null) {
            dropped.inc();
            return;
        }
        held.add(echo.sighting());
        context.timerService().registerEventTimeTimer(echo.receivedAt() + HOLD_MILLIS);
        context.timerService()
                .registerProcessingTimeTimer(context.timerService().currentProcessingTime() + IDLE_MILLIS);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Sighting> out) throws Exception {
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME && isTooEarly(timestamp, context)) {
            return;
        }
        for (Sighting echo : held.get()) {
            out.collect(echo);
        }
        held.clear();
    }

    /** A timer of before a recovery fires at once, when the handler's report may not have been read again yet. */
    private boolean isTooEarly(long timestamp, OnTimerContext context) throws Exception {
        if (firstTimer == 0) {
            firstTimer = context.timerService().currentProcessingTime();
        }
        if (timestamp >= firstTimer || !held.get().iterator().hasNext()) {
            return false;
        }
        context.timerService().registerProcessingTimeTimer(firstTimer + IDLE_MILLIS);
        return true;
    }
}
