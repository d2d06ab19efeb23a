// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.GroupRoot;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Learns whose failures a group's errors are, and tells at first and whenever that changes; after a silent hour they are its own. */
final class LearnRoots extends KeyedProcessFunction<String, RootTally, GroupRoot> {

    private static final long serialVersionUID = 1L;

    private static final long MINUTES = 30;
    private static final long MILLIS = MINUTES * 60_000;

    /** Fewer traces tell nothing. */
    private static final int ENOUGH_TRACES = 5;

    private static final double MOST = 0.5;

    private transient MapState<Long, RecentCount> counts;
    private transient ValueState<Long> told;

    @Override
    public void open(OpenContext context) {
        counts = getRuntimeContext().getMapState(CorrelateState.rootCounts());
        told = getRuntimeContext().getState(CorrelateState.toldRoot());
    }

    @Override
    public void processElement(RootTally tally, Context context, Collector<GroupRoot> out) throws Exception {
        long period = tally.minute() / MINUTES;
        long root = tally.failure().rootGroup();
        RecentCount before = counts.get(root);
        counts.put(root, (before == null ? RecentCount.NONE : before).plus(period, tally.traces()));
        context.timerService().registerEventTimeTimer((period + 2) * MILLIS);
        tell(context.getCurrentKey(), period, tally.minute(), out);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<GroupRoot> out) throws Exception {
        long period = timestamp / MILLIS;
        long all = tell(context.getCurrentKey(), period, timestamp / MILLIS * MINUTES, out);
        if (all == 0) {
            counts.clear();
            told.clear();
        }
    }

    /** @return traces that were counted of late */
    private long tell(String key, long period, long minute, Collector<GroupRoot> out) throws Exception {
        long now = period;
        for (RecentCount count : counts.values()) {
            now = Math.max(now, count.period());
        }
        int slash = key.lastIndexOf('/');
        long group = Long.parseLong(key.substring(slash + 1));
        long root = group;
        long most = 0;
        long all = 0;
        for (Map.Entry<Long, RecentCount> entry : counts.entries()) {
            long traces = entry.getValue().in(now);
            all += traces;
            boolean before = Long.compareUnsigned(entry.getKey(), root) < 0;
            if (traces > most || (traces == most && traces > 0 && before)) {
                most = traces;
                root = entry.getKey();
            }
        }
        if (all < ENOUGH_TRACES || most < MOST * all) {
            root = group;
        }
        Long last = told.value();
        boolean changed = last == null ? all >= ENOUGH_TRACES : root != last;
        if (changed) {
            told.update(root);
            out.collect(new GroupRoot(
                    key.substring(0, slash), group, root, all, all == 0 ? 0 : (double) most / all, minute));
        }
        return all;
    }
}
