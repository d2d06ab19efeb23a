// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Sighting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds echoes back until it is sure that no handler reported the same failure, and lets only those pass. Both meet
 * under a key, so the order in which they come does not matter. The event time of all partitions decides; where
 * nothing comes any more, so that it stands still, the clock does. Of an error so hot that more than {@link #MAX_HELD}
 * echoes wait under one key, the others count at once.
 */
final class HoldEchoes extends KeyedCoProcessFunction<Long, Long, Echo, Sighting> {

    private static final long serialVersionUID = 1L;

    /** Reports of one failure are received within this time. */
    static final long HOLD_MILLIS = Duration.ofSeconds(30).toMillis();

    /** How long event time may stand still before the clock decides; counted anew after a recovery. */
    static final long IDLE_MILLIS = Duration.ofMinutes(2).toMillis();

    /** Echoes that wait under one key at the most. */
    static final int MAX_HELD = 1_000;

    /** Timers are rounded up to this, so that a hot key has few. */
    private static final long TIMER_MILLIS = 1_000;

    private transient ValueState<Boolean> handled;
    private transient ListState<HeldEcho> held;
    private transient ValueState<Integer> heldCount;
    private transient Counter dropped;
    private transient Counter unheld;
    private transient Standstill standstill;

    @Override
    public void open(OpenContext context) {
        handled = getRuntimeContext().getState(TrackState.handled());
        held = getRuntimeContext().getListState(TrackState.heldEchoes());
        heldCount = getRuntimeContext().getState(TrackState.heldEchoCount());
        dropped = getRuntimeContext().getMetricGroup().counter("echoes");
        unheld = getRuntimeContext().getMetricGroup().counter("unheldEchoes");
        standstill = new Standstill(IDLE_MILLIS);
    }

    @Override
    public void processElement1(Long key, Context context, Collector<Sighting> out) throws Exception {
        handled.update(true);
        dropped.inc(count());
        keep(List.of());
    }

    @Override
    public void processElement2(Echo echo, Context context, Collector<Sighting> out) throws Exception {
        if (handled.value() != null) {
            dropped.inc();
            return;
        }
        int count = count();
        if (count >= MAX_HELD) {
            unheld.inc();
            out.collect(echo.sighting());
            return;
        }
        TimerService time = context.timerService();
        standstill.look(time);
        long due = roundedUp(echo.receivedAt() + HOLD_MILLIS);
        long dueByClock = roundedUp(time.currentProcessingTime() + IDLE_MILLIS);
        held.add(new HeldEcho(echo.sighting(), due, dueByClock));
        heldCount.update(count + 1);
        time.registerEventTimeTimer(due);
        time.registerProcessingTimeTimer(dueByClock);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Sighting> out) throws Exception {
        if (count() == 0) {
            return;
        }
        boolean byClock = context.timeDomain() == TimeDomain.PROCESSING_TIME;
        if (byClock && !standstill.isLong(context.timerService())) {
            context.timerService().registerProcessingTimeTimer(standstill.longAt());
            return;
        }
        List<HeldEcho> others = new ArrayList<>();
        for (HeldEcho echo : held.get()) {
            if ((byClock ? echo.dueByClock() : echo.due()) <= timestamp) {
                out.collect(echo.sighting());
            } else {
                others.add(echo);
            }
        }
        keep(others);
    }

    private int count() throws Exception {
        Integer count = heldCount.value();
        return count == null ? 0 : count;
    }

    private void keep(List<HeldEcho> echoes) throws Exception {
        held.update(echoes);
        if (echoes.isEmpty()) {
            heldCount.clear();
        } else {
            heldCount.update(echoes.size());
        }
    }

    private static long roundedUp(long millis) {
        return -Math.floorDiv(-millis, TIMER_MILLIS) * TIMER_MILLIS;
    }
}
