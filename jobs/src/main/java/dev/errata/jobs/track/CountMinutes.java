// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Tally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the total of every fingerprint, minute and dimension, and gives the new total with each tally. A total only
 * grows, so the largest is the latest. After the allowed lateness a minute is closed; what comes later is counted as
 * late and stays in {@code events} for a replay.
 */
final class CountMinutes extends KeyedProcessFunction<MinuteKey, Tally, Tally> {

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final long allowedLatenessMillis;

    private transient MapState<Dimension, Tally> totals;
    private transient Counter late;

    CountMinutes(long allowedLatenessMillis) {
        this.allowedLatenessMillis = allowedLatenessMillis;
    }

    @Override
    public void open(OpenContext context) {
        totals = getRuntimeContext().getMapState(TrackState.minuteTotals());
        late = getRuntimeContext().getMetricGroup().counter("late");
    }

    @Override
    public void processElement(Tally tally, Context context, Collector<Tally> out) throws Exception {
        long closing = (tally.minute() + 1) * MILLIS_PER_MINUTE + allowedLatenessMillis;
        if (context.timerService().currentWatermark() >= closing) {
            late.inc(tally.count());
            return;
        }
        Dimension dimension = Dimension.of(tally);
        Tally before = totals.get(dimension);
        if (before == null) {
            context.timerService().registerEventTimeTimer(closing);
        }
        Tally total = before == null ? tally : before.plus(tally);
        totals.put(dimension, total);
        out.collect(total);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Tally> out) {
        totals.clear();
    }
}
