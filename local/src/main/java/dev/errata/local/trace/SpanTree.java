// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.tracing.TraceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spans in the order of a tree: each before its children, these as they started. */
final class SpanTree {

    /**
     * A span and where it stands.
     *
     * @param orphan whether it names a parent that is not there
     */
    record Line(int depth, TraceSpan span, boolean orphan) {}

    private final Map<Long, List<TraceSpan>> children = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private final Set<Long> placed = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    private SpanTree() {}

    /** All spans, in whatever shape they are: what is in a circle begins with its first span. */
    static List<Line> of(List<TraceSpan> spans) {
        SpanTree tree = new SpanTree();
        for (TraceSpan span : spans) {
            tree.known.add(span.span().id());
            tree.children
                    .computeIfAbsent(span.span().parent(), any -> new ArrayList<>())
                    .add(span);
        }
        spans.stream()
                .filter(span -> !tree.known.contains(span.span().parent()))
                .forEach(tree::place);
        spans.forEach(tree::place);
        return tree.lines;
    }

    private void place(TraceSpan root) {
        Deque<Line> open = new ArrayDeque<>();
        open.push(new Line(
                0,
                root,
                root.span().parent() != 0 && !known.contains(root.span().parent())));
        while (!open.isEmpty()) {
            Line line = open.pop();
            long id = line.span().span().id();
            if (placed.add(id)) {
                lines.add(line);
                List<TraceSpan> below = children.getOrDefault(id, List.of());
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(new Line(line.depth() + 1, below.get(i), false));
                }
            }
        }
    }
}
