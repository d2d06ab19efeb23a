// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.EndpointTally;

/** Whose endpoints are told apart up to a cap. */
public record ServiceKey(String project, String service) {

    static ServiceKey of(EndpointTally tally) {
        return new ServiceKey(tally.project(), tally.service());
    }
}
