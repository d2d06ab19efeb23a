// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.echo;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.ErrorEvent;
import dev.errata.model.ThrownException;
import java.util.function.LongConsumer;

/**
 * What tells whether two reports are of one failure. An echo and the report it repeats meet under a common key: that
 * of the trace if the echo carries no exception, else that of the innermost exception, which stays the same while
 * others are wrapped around it. Keys hold for half a minute; a report is found under those of all echoes that are at
 * most {@link #WINDOW_MILLIS} away, and by no echo that is more than 35 s away, in whatever order they come.
 *
 * @param timestamp when it happened, epoch milliseconds
 * @param traceId the trace it belongs to, or empty
 * @param thrown whether it carries an exception
 * @param type type of the innermost exception, as reported
 * @param text message of the innermost exception
 */
public record Report(
        String project, String service, long timestamp, String traceId, boolean thrown, String type, String text) {

    /** An echo that is this near to the report it repeats is always found, milliseconds. */
    public static final long WINDOW_MILLIS = 5_000;

    private static final long SLOT_MILLIS = 30_000;

    /** What an event says of its failure. */
    public static Report of(ErrorEvent event) {
        boolean thrown = !event.exceptions().isEmpty();
        ThrownException innermost = thrown ? event.exceptions().innermost() : null;
        return new Report(
                event.project(),
                event.service(),
                event.timestamp(),
                event.traceId(),
                thrown,
                innermost == null ? "" : innermost.type(),
                innermost == null ? "" : innermost.message());
    }

    /** Where this echo looks for the report that it repeats; 0 if nothing could be found. */
    public long lookedUpUnder() {
        long slot = slotOf(timestamp);
        if (thrown) {
            return exceptionKey(slot);
        }
        return traceId.isEmpty() ? 0 : traceKey(slot);
    }

    /** Gives every key under which an echo may look for this report. */
    public void foundUnder(LongConsumer keys) {
        long last = slotOf(timestamp + WINDOW_MILLIS);
        for (long slot = slotOf(timestamp - WINDOW_MILLIS); slot <= last; slot++) {
            if (thrown) {
                keys.accept(exceptionKey(slot));
            }
            if (!traceId.isEmpty()) {
                keys.accept(traceKey(slot));
            }
        }
    }

    private static long slotOf(long timestamp) {
        return Math.floorDiv(timestamp, SLOT_MILLIS);
    }

    private long exceptionKey(long slot) {
        return notZero(start(slot).putString(type).putString(text));
    }

    private long traceKey(long slot) {
        return notZero(start(slot).putString(traceId));
    }

    private HashStream64 start(long slot) {
        return Hashing.xxh3_64()
                .hashStream()
                .putString(project)
                .putString(service)
                .putLong(slot);
    }

    private static long notZero(HashStream64 stream) {
        long hash = stream.getAsLong();
        return hash == 0 ? 1 : hash;
    }
}
