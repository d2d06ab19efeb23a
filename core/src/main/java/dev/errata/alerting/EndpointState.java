// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.alerting;

import java.util.List;

/**
 * The last hour of an endpoint.
 *
 * @param minutes that were seen, in no order
 * @param firings that are on, one for each rule
 */
public record EndpointState(
        String project,
        String service,
        String environment,
        String endpoint,
        List<EndpointMinute> minutes,
        List<Firing> firings) {

    public EndpointState {
        minutes = List.copyOf(minutes);
        firings = List.copyOf(firings);
    }

    /** An endpoint that nothing is known of. */
    public static EndpointState empty(String project, String service, String environment, String endpoint) {
        return new EndpointState(project, service, environment, endpoint, List.of(), List.of());
    }
}
