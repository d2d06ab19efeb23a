// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.kafka;

/**
 * How much has been handed to Kafka and is not acknowledged, and since when nothing was. Times are nanoseconds of one
 * clock. Thread safe.
 */
final class InFlight {

    /** Whether more may be handed over. */
    enum Verdict {
        ADMITTED,
        /** Too much is on its way. */
        FULL,
        /** What is on its way has not moved for too long. */
        STALLED
    }

    private final long maxBytes;
    private final long stallNanos;
    private long bytes;
    private long movedAt;

    InFlight(long maxBytes, long stallNanos) {
        this.maxBytes = maxBytes;
        this.stallNanos = stallNanos;
    }

    /** Takes room for that many bytes if the verdict is {@link Verdict#ADMITTED}. A lone payload always finds room. */
    synchronized Verdict reserve(long size, long now) {
        if (bytes == 0) {
            movedAt = now;
        } else if (now - movedAt > stallNanos) {
            return Verdict.STALLED;
        } else if (bytes + size > maxBytes) {
            return Verdict.FULL;
        }
        bytes += size;
        return Verdict.ADMITTED;
    }

    /** Gives the room back; a payload that was acknowledged proves that Kafka moves. */
    synchronized void release(long size, boolean acknowledged, long now) {
        bytes -= size;
        if (acknowledged) {
            movedAt = now;
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
