// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.grouping.similarity.Weights;

/** An algorithm that says which errors are the same; old ones stay runnable, and none changes once released. */
public enum GroupingVersion {
    /** Ordered keys, then a weighted second look, see {@link Grouping}. */
    V1("v1", new Weights(0.70, 0.20, 0.10), 0.85, 0.60, 50, 1_000);

    private final String wireName;
    private final Weights weights;
    private final double join;
    private final double suggest;
    private final int maxCandidates;
    private final int maxOpeningsPerMinute;

    GroupingVersion(
            String wireName,
            Weights weights,
            double join,
            double suggest,
            int maxCandidates,
            int maxOpeningsPerMinute) {
        this.wireName = wireName;
        this.weights = weights;
        this.join = join;
        this.suggest = suggest;
        this.maxCandidates = maxCandidates;
        this.maxOpeningsPerMinute = maxOpeningsPerMinute;
    }

    /** The name stored with every placement. */
    public String wireName() {
        return wireName;
    }

    /** What stack, message and context count in a score. */
    public Weights weights() {
        return weights;
    }

    /** The score from which a variant joins the group of another. */
    public double join() {
        return join;
    }

    /** The score from which people are told that a new group is probably the same as another. */
    public double suggest() {
        return suggest;
    }

    /** How many variants one new variant is compared with. */
    public int maxCandidates() {
        return maxCandidates;
    }

    /** How many variants with no known key a project may have in one minute of event time. */
    public int maxOpeningsPerMinute() {
        return maxOpeningsPerMinute;
    }
}
