// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.similarity;

import dev.errata.model.Features;

/** The weighted score of two variants. Not thread safe. */
public final class Similarity {

    private final Weights weights;
    private final StackOverlap overlap = new StackOverlap();

    public Similarity(Weights weights) {
        this.weights = weights;
    }

    /** {@code stack · overlap + message · similarity + context · similarity}, symmetric. */
    public Score of(Features first, Features second) {
        double stack = overlap.of(first, second);
        double message = MessageSimilarity.of(first.template(), second.template());
        double context = ContextSimilarity.of(first, second);
        double total = weights.stack() * stack + weights.message() * message + weights.context() * context;
        return new Score(total, stack, message, context);
    }
}
