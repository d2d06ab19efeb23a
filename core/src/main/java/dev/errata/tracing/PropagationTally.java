// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * How often an error of one variant in one service made an error of another variant in another service, in one minute;
 * absolute values of {@code propagations}, or an addition to them.
 *
 * @param minute since the epoch, of the causing error
 * @param fromFingerprint of the error nearer to the origin
 * @param toFingerprint of the error that it made, one service up the chain
 * @param observed traces seen, without weight; grows with every addition
 * @param traces weighted
 * @param lag from the one error to the other, in microseconds; 0 where clocks disagree
 */
public record PropagationTally(
        String project,
        long minute,
        String environment,
        String fromService,
        long fromFingerprint,
        String toService,
        long toFingerprint,
        long observed,
        double traces,
        LatencyHistogram lag)
        implements FlowTally<PropagationTally> {

    @Override
    public PropagationKey key() {
        return new PropagationKey(project, minute, environment, fromService, fromFingerprint, toService, toFingerprint);
    }

    @Override
    public PropagationTally plus(PropagationTally other) {
        return new PropagationTally(
                project,
                minute,
                environment,
                fromService,
                fromFingerprint,
                toService,
                toFingerprint,
                observed + other.observed,
                traces + other.traces,
                lag.plus(other.lag));
    }

    /** What propagations are added up by. */
    public record PropagationKey(
            String project,
            long minute,
            String environment,
            String fromService,
            long fromFingerprint,
            String toService,
            long toFingerprint) {}
}
