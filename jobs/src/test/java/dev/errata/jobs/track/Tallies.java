// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.model.Tally;
import dev.errata.model.UserSketch;

/** Tallies for tests. */
final class Tallies {

    private Tallies() {}

    static Tally of(int minute, String release, long count) {
        long start = minute * 60_000L;
        return new Tally(
                "shop", 42, minute, "production", release, "cart", count, start, start + count, UserSketch.EMPTY);
    }
}
