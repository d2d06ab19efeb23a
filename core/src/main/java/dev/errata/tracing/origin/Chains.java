// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways that failures took through a trace, each from where it was last felt down to where it began (R5). */
final class Chains {

    private final Explanations explanations;
    private final List<Chain> chains = new ArrayList<>();
    private final @Nullable Chain[] bySpan;
    private final @Nullable Chain[] causeOf;

    Chains(SpanForest forest, Explanations explanations) {
        int size = forest.nodes().size();
        this.explanations = explanations;
        this.bySpan = new @Nullable Chain[size];
        this.causeOf = new @Nullable Chain[size];
        for (SpanNode node : forest.nodes()) {
            if (explanations.isFailing(node) && cause(node) == null) {
                follow(node);
            }
        }
    }

    private void follow(SpanNode top) {
        Chain effectOf = effectOf(top);
        List<SpanNode> nodes = new ArrayList<>();
        for (SpanNode node = top; node != null; node = explanations.explanation(node)) {
            nodes.add(node);
        }
        Chain chain = effectOf == null ? new Chain(nodes) : effectOf;
        if (effectOf == null) {
            chains.add(chain);
        }
        for (SpanNode node : nodes) {
            causeOf[node.index()] = chain;
            bySpan[node.index()] = effectOf == null ? chain : null;
        }
    }

    /** The chain of the sibling for which a span was given up; null if it was not. */
    private @Nullable Chain effectOf(SpanNode top) {
        SpanNode parent = top.parent();
        SpanNode sibling = explanations.isEffect(top) && parent != null ? explanations.explanation(parent) : null;
        if (sibling == null) {
            return null;
        }
        if (cause(sibling) == null) {
            follow(sibling);
        }
        return cause(sibling);
    }

    List<Chain> all() {
        return chains;
    }

    /** The chain that a span is on; null if it did not fail, or was only given up. */
    @Nullable
    Chain of(SpanNode node) {
        return bySpan[node.index()];
    }

    /** The chain that made a span fail: the one it is on, or the one for which it was given up. */
    @Nullable
    Chain cause(SpanNode node) {
        return causeOf[node.index()];
    }
}
