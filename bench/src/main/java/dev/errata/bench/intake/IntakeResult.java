// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured.
 *
 * @param envelopeBytes mean size
 * @param full runs in which every connection sends as soon as it is answered
 * @param steadyRate requests a second of the steady runs
 * @param steady runs at that rate
 * @param overload the run with far more than the gateway can do, absent if it was left out
 */
record IntakeResult(
        double envelopeBytes,
        List<GatewayUsage> full,
        double steadyRate,
        List<GatewayUsage> steady,
        @Nullable Overload overload) {

    private static final Set<Integer> ANSWERS = Set.of(200, 429);

    IntakeResult {
        full = List.copyOf(full);
        steady = List.copyOf(steady);
    }

    /**
     * What became of a load that was too much.
     *
     * @param wanted requests a second that were tried
     * @param allowed requests a second that the project may send
     * @param missing events that were answered with 200 and are not in Kafka
     * @param repeated records that repeat an event
     * @param restarts of the gateway
     */
    record Overload(double wanted, int allowed, GatewayUsage usage, long missing, long repeated, int restarts) {}

    /** Whether nothing was lost and nothing answered but 200 and 429. */
    boolean isClean() {
        return Stream.concat(full.stream(), steady.stream()).allMatch(IntakeResult::isClean)
                && (overload == null
                        || (overload.missing() == 0 && overload.restarts() == 0 && isClean(overload.usage())));
    }

    private static boolean isClean(GatewayUsage run) {
        return run.load().broken() == 0
                && ANSWERS.containsAll(run.load().statuses().keySet());
    }
}
