// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.FlowTally;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the total of every key and minute, and gives the new total with each tally. After the allowed lateness a minute
 * is closed; what comes later is counted as late.
 */
final class CountFlows<K, T extends FlowTally<T>> extends KeyedProcessFunction<K, T, T> {

    private static final long serialVersionUID = 1L;

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final TypeInformation<T> type;
    private final long allowedLatenessMillis;

    private transient ValueState<T> total;
    private transient Counter late;

    CountFlows(TypeInformation<T> type, long allowedLatenessMillis) {
        this.type = type;
        this.allowedLatenessMillis = allowedLatenessMillis;
    }

    @Override
    public void open(OpenContext context) {
        total = getRuntimeContext().getState(CorrelateState.total(type));
        late = getRuntimeContext().getMetricGroup().counter("late");
    }

    @Override
    public void processElement(T tally, Context context, Collector<T> out) throws Exception {
        long closing = (tally.minute() + 1) * MILLIS_PER_MINUTE + allowedLatenessMillis;
        if (context.timerService().currentWatermark() >= closing) {
            late.inc();
            return;
        }
        T before = total.value();
        if (before == null) {
            context.timerService().registerEventTimeTimer(closing);
        }
        T after = before == null ? tally : before.plus(tally);
        total.update(after);
        out.collect(after);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<T> out) {
        total.clear();
    }
}
