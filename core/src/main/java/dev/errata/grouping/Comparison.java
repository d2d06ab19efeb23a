// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Score;
import dev.errata.model.Features;
import java.util.Comparator;

/**
 * A variant that was placed before, and how it compares to the one being placed.
 *
 * @param fingerprint the variant
 * @param score how alike they are
 * @param features what it was compared by
 */
record Comparison(long fingerprint, Score score, Features features) {

    /** Of equals, the one with the smaller fingerprint comes first, so that the order of candidates does not matter. */
    static final Comparator<Comparison> BEST_FIRST = Comparator.<Comparison>comparingDouble(
                    comparison -> -comparison.score.total())
            .thenComparing(Comparison::fingerprint, Long::compareUnsigned);
}
