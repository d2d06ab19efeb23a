// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import dev.errata.parse.Times;

/**
 * What the first line of an envelope says about all of its items.
 *
 * @param eventId id of the event in it as written, or empty if there is none or it is not an id
 * @param sentAt epoch milliseconds by the client's clock, or {@link Times#NONE}
 * @param dsn where the client was told to send to, or empty
 * @param sdk {@code name/version} of the client, or empty
 */
public record EnvelopeHeader(String eventId, long sentAt, String dsn, String sdk) {

    /** A header that says nothing, {@code {}}. */
    public static final EnvelopeHeader EMPTY = new EnvelopeHeader("", Times.NONE, "", "");

    /** A client's clock may be off by this many milliseconds before its times are corrected. */
    static final long TOLERATED_DRIFT = 55_000;

    /** What to add to times by the client's clock, in milliseconds, if the envelope arrived at that time. */
    long drift(long receivedAt) {
        long drift = sentAt == Times.NONE ? 0 : receivedAt - sentAt;
        return Math.abs(drift) < TOLERATED_DRIFT ? 0 : drift;
    }
}
