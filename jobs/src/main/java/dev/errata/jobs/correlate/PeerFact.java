// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

/**
 * What is known of whom one service calls at one address.
 *
 * @param key of project, caller and address
 * @param service that answers most often; empty if no answer was seen of late
 * @param usuallySendsSpans see {@link dev.errata.tracing.KnownPeers#usuallySendsSpans}
 */
public record PeerFact(String key, String service, boolean usuallySendsSpans) {

    static String key(String project, String caller, String address) {
        return project + '/' + caller + '/' + address;
    }

    /** Whether there is nothing to know any more. */
    boolean isForgotten() {
        return service.isEmpty() && !usuallySendsSpans;
    }
}
