// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/**
 * One event reduced to what counting needs.
 *
 * @param occurrence identity of the failure, see {@link ErrorEvent#occurrence()}; reports that share it count once
 * @param timestamp event time, epoch milliseconds
 * @param user 64-bit hash of the affected user, 0 if not known
 */
public record Sighting(
        String project,
        long fingerprint,
        long occurrence,
        long timestamp,
        String environment,
        String release,
        String service,
        long user) {

    /** What counting needs of an event. */
    public static Sighting of(FingerprintedEvent fingerprinted) {
        ErrorEvent event = fingerprinted.event();
        return new Sighting(
                event.project(),
                fingerprinted.fingerprint(),
                event.occurrence(),
                event.timestamp(),
                event.environment(),
                event.release(),
                event.service(),
                event.user());
    }
}
