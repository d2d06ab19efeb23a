// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that is simulated.
 *
 * @param to itself not in it
 * @param warmUp time before it whose events are read too
 */
record Span(Instant from, Instant to, Duration warmUp) {

    Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("--from %s is not before --to %s".formatted(from, to));
        }
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("--warm-up must not be negative");
        }
    }

    /** Where events are read from. */
    Instant begin() {
        return from.minus(warmUp);
    }
}
