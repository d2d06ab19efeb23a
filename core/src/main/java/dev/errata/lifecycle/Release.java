// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.lifecycle;

/**
 * A release of a service in one environment.
 *
 * @param firstSeen event time of the earliest error of it, epoch milliseconds; {@link Long#MAX_VALUE} if there was none
 * @param deployedAt when it was deployed, epoch milliseconds; 0 if nobody said so
 */
public record Release(String version, long firstSeen, long deployedAt) {

    /** When it is first known to have existed. */
    long knownSince() {
        return deployedAt == 0 ? firstSeen : Math.min(firstSeen, deployedAt);
    }
}
