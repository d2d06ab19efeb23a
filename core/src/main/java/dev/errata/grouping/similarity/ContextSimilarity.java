// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;

/** How alike the places are where two variants occurred: the share of service, route and platform that agrees. */
public final class ContextSimilarity {

    private ContextSimilarity() {}

    /** From 0, all differ, to 1, all that both know are the same; what one does not know is left out. */
    public static double of(Features first, Features second) {
        int known = known(first.service(), second.service())
                + known(first.route(), second.route())
                + known(first.platform(), second.platform());
        int same = same(first.service(), second.service())
                + same(first.route(), second.route())
                + same(first.platform(), second.platform());
        return known == 0 ? 1 : (double) same / known;
    }

    private static int known(long a, long b) {
        return a != 0 && b != 0 ? 1 : 0;
    }

    private static int same(long a, long b) {
        return a != 0 && a == b ? 1 : 0;
    }
}
