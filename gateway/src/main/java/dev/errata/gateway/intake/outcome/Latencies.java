// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.outcome;

import java.time.Duration;
import java.util.stream.IntStream;

/** The bounds of every histogram of latency: the same everywhere, so that those of several gateways can be added up. */
public final class Latencies {

    private static final int[] MILLIS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 45_000};

    private Latencies() {}

    /** Upper bounds, rising. */
    public static Duration[] bounds() {
        return IntStream.of(MILLIS).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
