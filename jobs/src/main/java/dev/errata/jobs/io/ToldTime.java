// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import dev.errata.model.RawPayload;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Event-time progress of what another job tells: as far as all its subtasks say they have come, and a lead further,
 * since its word is only needed for what is so much older. While that job is away nothing is taken for complete, until
 * it was silent for so long that it is not waited for any more; that is not counted while those downstream are slow.
 */
final class ToldTime implements WatermarkGenerator<RawPayload> {

    private final long lead;
    private final long patience;
    private final RelativeClock activity;
    private final Map<Integer, Long> told = new HashMap<>();

    private int tellers;
    private long lastHeard;

    private ToldTime(Duration lead, Duration patience, RelativeClock activity) {
        this.lead = lead.toMillis();
        this.patience = patience.toMillis();
        this.activity = activity;
        this.lastHeard = activity.relativeTimeMillis();
    }

    /**
     * A strategy without an assigner of times.
     *
     * @param lead how much further time may be than was told
     * @param patience silence after which time goes on without it
     */
    static WatermarkStrategy<RawPayload> strategy(Duration lead, Duration patience) {
        return context -> new ToldTime(lead, patience, context.getInputActivityClock());
    }

    @Override
    public void onEvent(RawPayload payload, long timestamp, WatermarkOutput output) {
        lastHeard = activity.relativeTimeMillis();
        if (payload.format().equals(Progress.FORMAT)) {
            Progress.read(payload.bytes()).ifPresent(this::hear);
        }
    }

    private void hear(Progress progress) {
        if (progress.tellers() != tellers) {
            told.clear();
            tellers = progress.tellers();
        }
        told.merge(progress.teller(), progress.time(), Math::max);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (activity.relativeTimeMillis() - lastHeard > patience) {
            output.markIdle();
        } else if (tellers > 0 && told.size() == tellers) {
            long least = told.values().stream().mapToLong(Long::longValue).min().orElseThrow();
            output.emitWatermark(new Watermark(least + lead));
        }
    }
}
