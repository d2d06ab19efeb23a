// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Event-time progress by the time of receipt, which goes on by the clock where nothing is received: what was received
 * before is read at once, so a partition that is silent for a while has nothing more of that time. One of which nothing
 * was ever received says nothing of time: it counts as idle. Silence is not counted while those downstream are slow.
 */
final class ReceiptTime<T> implements WatermarkGenerator<T> {

    private final long outOfOrderness;
    private final long silence;
    private final RelativeClock activity;

    private long latest = Long.MIN_VALUE;
    private long lastSeen;

    private ReceiptTime(Duration outOfOrderness, Duration silence, RelativeClock activity) {
        this.outOfOrderness = outOfOrderness.toMillis();
        this.silence = silence.toMillis();
        this.activity = activity;
        this.lastSeen = activity.relativeTimeMillis();
    }

    /**
     * A strategy without an assigner of times.
     *
     * @param outOfOrderness how far times in one partition may be out of order
     * @param silence after which time goes on by the clock
     */
    static <T> WatermarkStrategy<T> strategy(Duration outOfOrderness, Duration silence) {
        return context -> new ReceiptTime<>(outOfOrderness, silence, context.getInputActivityClock());
    }

    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
        latest = Math.max(latest, timestamp);
        lastSeen = activity.relativeTimeMillis();
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        boolean silent = activity.relativeTimeMillis() - lastSeen >= silence;
        if (latest > Long.MIN_VALUE) {
            latest = silent ? Math.max(latest, System.currentTimeMillis() - silence) : latest;
            output.emitWatermark(new Watermark(latest - outOfOrderness - 1));
        } else if (silent) {
            output.markIdle();
        }
    }
}
