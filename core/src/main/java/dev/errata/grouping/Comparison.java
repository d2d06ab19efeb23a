// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Score;
import dev.errata.model.Features;

/**
 * A variant that was placed before, and how it compares to the one being placed.
 *
 * @param fingerprint the variant
 * @param group the group it is in
 * @param score how alike they are
 * @param features what it was compared by
 */
record Comparison(long fingerprint, long group, Score score, Features features) {

    /** Of equals, the one with the smaller fingerprint, so that the order of candidates does not matter. */
    boolean isBetterThan(Comparison other) {
        int order = Double.compare(score.total(), other.score.total());
        return order > 0 || (order == 0 && Long.compareUnsigned(fingerprint, other.fingerprint) < 0);
    }
}
