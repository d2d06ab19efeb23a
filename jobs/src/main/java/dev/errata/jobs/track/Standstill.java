// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import org.apache.flink.streaming.api.TimerService;

/** Tells whether event time has stood still for long, by the clock and as far as this subtask has seen since it began. */
final class Standstill {

    private final long longMillis;

    private boolean looked;
    private long watermark;
    private long since;

    /** @param longMillis what is long */
    Standstill(long longMillis) {
        this.longMillis = longMillis;
    }

    /** Takes note of event time. */
    void look(TimerService time) {
        if (!looked || time.currentWatermark() != watermark) {
            looked = true;
            watermark = time.currentWatermark();
            since = time.currentProcessingTime();
        }
    }

    /** Whether event time has stood still for long; takes note of it. */
    boolean isLong(TimerService time) {
        look(time);
        return time.currentProcessingTime() >= longAt();
    }

    /** When it will have stood still for long, if it does not go on before; epoch milliseconds of the clock. */
    long longAt() {
        return since + longMillis;
    }
}
