// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.EventId;

/**
 * One event as it will be sent.
 *
 * @param trace number of the error it is an occurrence of
 * @param timestamp epoch milliseconds
 * @param sdk client name and version
 * @param payload Sentry event JSON
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record GeneratedEvent(int trace, String project, EventId id, long timestamp, String sdk, byte[] payload) {

    /** Epoch minutes of the event time. */
    public int minute() {
        return (int) Math.floorDiv(timestamp, 60_000L);
    }
}
