// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;

/** How often and when something is sent again: eight times in all, after 5 s at first and 8 h at last. */
final class Retries {

    /** Each about four times the one before. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(21),
            Duration.ofSeconds(90),
            Duration.ofMinutes(6),
            Duration.ofMinutes(27),
            Duration.ofMinutes(114),
            Duration.ofHours(8));

    private static final double JITTER = 0.2;

    private final DoubleSupplier random;

    /** With a source of randomness, from 0 to 1, so that not all receivers of an outage are called at once. */
    Retries(DoubleSupplier random) {
        this.random = random;
    }

    /** Milliseconds to wait after so many tries; empty if it was the last. */
    OptionalLong delayAfter(int tries) {
        if (tries > DELAYS.size()) {
            return OptionalLong.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
        return OptionalLong.of(Math.round(DELAYS.get(tries - 1).toMillis() * factor));
    }
}
