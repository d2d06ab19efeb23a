// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.correlate;

import dev.errata.tracing.FlowTally;
import dev.errata.tracing.PeerSighting;

/**
 * How often one service called one address and met the spans of one callee, or of none.
 *
 * @param minute since the epoch, of the first of these calls
 * @param calls without weight
 */
public record PeerTally(PeerSighting sighting, long minute, long calls) implements FlowTally<PeerTally> {

    @Override
    public PeerSighting key() {
        return sighting;
    }

    @Override
    public PeerTally plus(PeerTally other) {
        return new PeerTally(sighting, Math.min(minute, other.minute), calls + other.calls);
    }

    /** What is learned together. */
    String address() {
        return sighting.project() + '/' + sighting.caller() + '/' + sighting.address();
    }
}
