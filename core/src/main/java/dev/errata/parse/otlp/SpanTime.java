// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

import dev.errata.parse.Times;
import dev.errata.parse.TimestampRule;
import java.time.Duration;

/**
 * When a span ran, as far as that can be believed.
 *
 * @param start microseconds since the epoch
 * @param duration microseconds from 0 to seven days
 */
record SpanTime(long start, long duration) {

    private static final long MAX_MICROS = Duration.ofDays(7).toMillis() * 1_000;
    /** Clocks that are a little fast stay as they are: what is moved loses its place in the trace. */
    private static final long FAST_CLOCK_MICROS = Duration.ofMinutes(5).toMillis() * 1_000;

    /**
     * Times outside 1990 to 2100 are absent; of two the other holds, of none the receive time. A span that is just
     * received and says that it began more than five minutes later, or ended seven days ago, ended then.
     *
     * @param startNanos since the epoch, as the end
     * @param receivedAt epoch milliseconds
     */
    static SpanTime of(long startNanos, long endNanos, long receivedAt, TimestampRule rule) {
        long received = receivedAt * 1_000;
        long end = known(endNanos, known(startNanos, received));
        long start = known(startNanos, end);
        long duration = Math.min(Math.max(end - start, 0), MAX_MICROS);
        boolean absurd = start > received + FAST_CLOCK_MICROS || end < received - MAX_MICROS;
        return new SpanTime(rule == TimestampRule.LIVE && absurd ? received - duration : start, duration);
    }

    private static long known(long nanos, long otherwise) {
        return Times.plausible(nanos / 1_000_000) == Times.NONE ? otherwise : nanos / 1_000;
    }
}
