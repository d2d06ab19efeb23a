// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which spans of a trace fail, and which child explains the failure of each (R1 to R5). */
final class Explanations {

    /** What the clock of one service may be off from span to span, in microseconds. */
    static final long SKEW = 5_000;

    private final FailingSpans own;
    private final Cancellations cancellations;
    private final @Nullable SpanNode[] explanations;
    private final BitSet failed = new BitSet();
    private final BitSet failing = new BitSet();
    private final BitSet effects = new BitSet();

    Explanations(SpanForest forest, TraceErrors errors) {
        List<SpanNode> nodes = forest.nodes();
        this.own = new FailingSpans(errors);
        this.cancellations = new Cancellations(errors);
        this.explanations = new @Nullable SpanNode[nodes.size()];
        for (int i = nodes.size() - 1; i >= 0; i--) {
            explain(nodes.get(i));
        }
    }

    /** All below the parent has been explained. */
    private void explain(SpanNode parent) {
        List<SpanNode> explainers = new ArrayList<>(0);
        for (SpanNode child : parent.children()) {
            if (isFailing(child)) {
                explainers.add(child);
            }
        }
        if (!explainers.isEmpty()) {
            explainers.removeIf(SpanNode::isAsync);
            explainers.removeAll(Retries.superseded(parent.children(), this::isFailing));
            explainers.removeIf(child -> outlives(child, parent));
            explainers.removeAll(cancelled(explainers));
            explanations[parent.index()] = LastFailure.of(explainers);
        }
        failed.set(parent.index(), own.failed(parent));
        failing.set(
                parent.index(),
                hasFailed(parent) || (FailingSpans.isTransparent(parent) && explanation(parent) != null));
    }

    private Set<SpanNode> cancelled(List<SpanNode> explainers) {
        List<SpanNode> found = cancellations.effects(explainers);
        found.forEach(child -> effects.set(child.index()));
        return Set.copyOf(found);
    }

    /** Whether the parent could not have waited for the child. A call may end before what it called. */
    private static boolean outlives(SpanNode child, SpanNode parent) {
        return parent.span().kind() != SpanKind.CLIENT
                && !child.isAbsent()
                && !parent.isAbsent()
                && child.span().service().equals(parent.span().service())
                && child.span().end() > parent.span().end() + SKEW;
    }

    /** Whether the span failed by what is said of itself. */
    boolean hasFailed(SpanNode node) {
        return failed.get(node.index());
    }

    /** Whether it failed, by itself or with what it is made of. */
    boolean isFailing(SpanNode node) {
        return failing.get(node.index());
    }

    /** Whether any span failed. */
    boolean anyFails() {
        return !failing.isEmpty();
    }

    /** The child that explains its failure; null if the failure began here. */
    @Nullable
    SpanNode explanation(SpanNode node) {
        return explanations[node.index()];
    }

    /** Whether it was given up because of another failure. */
    boolean isEffect(SpanNode node) {
        return effects.get(node.index());
    }
}
