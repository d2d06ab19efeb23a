// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;

/** How alike the places are where two variants occurred: the share of service, route and platform that agrees. */
public final class ContextSimilarity {

    private ContextSimilarity() {}

    /** From 0, all differ, to 1, all that both know are the same; what one does not know is left out. */
    public static double of(Features first, Features second) {
        int known = 0;
        int same = 0;
        String[][] pairs = {
            {first.service(), second.service()},
            {first.route(), second.route()},
            {first.platform(), second.platform()}
        };
        for (String[] pair : pairs) {
            if (!pair[0].isEmpty() && !pair[1].isEmpty()) {
                known++;
                same += pair[0].equals(pair[1]) ? 1 : 0;
            }
        }
        return known == 0 ? 1 : (double) same / known;
    }
}
