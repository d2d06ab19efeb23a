// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a trace began, as far as is known.
 *
 * @param root of the tree that tells most of it
 * @param entry the top-most span of that tree by which a service was entered; the root if there is none
 */
public record TraceRoot(SpanNode root, SpanNode entry) {

    private static final Comparator<SpanNode> FIRST = Comparator.comparing((SpanNode node) -> !node.isTrueRoot())
            .thenComparing(node -> !node.span().kind().isEntry());

    /** A root without a parent before others, then a service entered before others, then the first; null without spans. */
    public static @Nullable TraceRoot of(SpanForest forest) {
        return forest.roots().stream()
                .min(FIRST)
                .map(root -> new TraceRoot(root, topmostEntry(root)))
                .orElse(null);
    }

    private static SpanNode topmostEntry(SpanNode root) {
        Deque<SpanNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            SpanNode node = open.remove();
            if (node.span().kind().isEntry()) {
                return node;
            }
            node.children().stream().filter(child -> !child.isAbsent()).forEach(open::add);
        }
        return root;
    }

    /** Whether what the trace was for failed: its root, or what is known to be nearest to it (R9). */
    boolean fails(Predicate<SpanNode> failing) {
        return failing.test(root.isTrueRoot() ? root : entry);
    }
}
