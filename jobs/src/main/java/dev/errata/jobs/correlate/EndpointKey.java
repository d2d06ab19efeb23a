// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.EndpointTally;

/** What requests are looked at together. */
public record EndpointKey(String project, String service, String environment, String endpoint) {

    static EndpointKey of(EndpointTally tally) {
        return new EndpointKey(tally.project(), tally.service(), tally.environment(), tally.endpoint());
    }
}
