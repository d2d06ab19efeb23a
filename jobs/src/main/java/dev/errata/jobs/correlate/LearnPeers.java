// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Learns who answers at an address, and tells whenever that changes; after two silent days it is forgotten. */
final class LearnPeers extends KeyedProcessFunction<String, PeerTally, PeerFact> {

    private static final long serialVersionUID = 1L;

    private static final long MINUTES_PER_DAY = 1_440;
    private static final long MILLIS_PER_DAY = MINUTES_PER_DAY * 60_000;
    private static final int ENOUGH_CALLS = 100;
    private static final double USUAL_SHARE = 0.95;

    private transient MapState<String, RecentCount> counts;
    private transient ValueState<PeerFact> told;

    @Override
    public void open(OpenContext context) {
        counts = getRuntimeContext().getMapState(CorrelateState.peerCounts());
        told = getRuntimeContext().getState(CorrelateState.toldPeer());
    }

    @Override
    public void processElement(PeerTally tally, Context context, Collector<PeerFact> out) throws Exception {
        long day = tally.minute() / MINUTES_PER_DAY;
        String callee = tally.sighting().callee();
        RecentCount before = counts.get(callee);
        counts.put(callee, (before == null ? RecentCount.NONE : before).plus(day, tally.calls()));
        context.timerService().registerEventTimeTimer((day + 2) * MILLIS_PER_DAY);
        tell(context.getCurrentKey(), day, out);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<PeerFact> out) throws Exception {
        long day = timestamp / MILLIS_PER_DAY;
        tell(context.getCurrentKey(), day, out);
        boolean silent = true;
        for (RecentCount count : counts.values()) {
            silent &= count.in(day) == 0;
        }
        if (silent) {
            counts.clear();
            told.clear();
        }
    }

    private void tell(String key, long day, Collector<PeerFact> out) throws Exception {
        long now = day;
        for (RecentCount count : counts.values()) {
            now = Math.max(now, count.period());
        }
        String service = "";
        long most = 0;
        long all = 0;
        long answered = 0;
        for (var entry : counts.entries()) {
            long calls = entry.getValue().in(now);
            all += calls;
            if (!entry.getKey().isEmpty()) {
                answered += calls;
                if (calls > most
                        || (calls == most && calls > 0 && entry.getKey().compareTo(service) < 0)) {
                    most = calls;
                    service = entry.getKey();
                }
            }
        }
        PeerFact fact = new PeerFact(key, service, all >= ENOUGH_CALLS && answered >= USUAL_SHARE * all);
        PeerFact before = told.value();
        if (before == null ? !fact.isForgotten() : !fact.equals(before)) {
            told.update(fact);
            out.collect(fact);
        }
    }
}
