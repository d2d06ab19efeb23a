// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The weighted score of one variant with others. Not thread safe. */
public final class Similarity {

    private final Weights weights;
    private final StackOverlap overlap = new StackOverlap();
    private @Nullable Features first;

    public Similarity(Weights weights) {
        this.weights = weights;
    }

    /** Compares others with this variant from now on. */
    public void first(Features features) {
        overlap.first(features);
        first = features;
    }

    /**
     * {@code stack · overlap + message · similarity + context · similarity}; symmetric.
     *
     * @throws NullPointerException before {@link #first}
     */
    public Score with(Features other) {
        Features first = Objects.requireNonNull(this.first);
        double stack = overlap.with(other);
        double message = MessageSimilarity.of(first.words(), other.words());
        double context = ContextSimilarity.of(first, other);
        double total = weights.stack() * stack + weights.message() * message + weights.context() * context;
        return new Score(total, stack, message, context);
    }

    /** The frames in which the variant and another agree, newest first. */
    public long[] aligned(Features other) {
        return overlap.aligned(other);
    }
}
