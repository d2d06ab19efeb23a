// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spans of one trace, each once and below its parent; several trees if parents are missing (R0). */
public final class SpanForest {

    /** Of more spans than these, those that did not fail, call or answer are left out. */
    public static final int MAX_SPANS = 10_000;

    private final Map<Long, SpanNode> byId;
    private final List<SpanNode> roots = new ArrayList<>();
    private final List<SpanNode> nodes = new ArrayList<>();
    private final boolean truncated;

    private SpanForest(List<PlacedSpan> spans, boolean truncated) {
        this.byId = new LinkedHashMap<>(spans.size() * 2);
        this.truncated = truncated;
        spans.forEach(placed -> byId.put(placed.span().id(), new SpanNode(placed)));
        for (PlacedSpan placed : spans) {
            grow(placed);
        }
        number();
    }

    /** The trees of a trace; the order and the repetition of its spans do not matter. */
    public static SpanForest of(AssembledTrace trace) {
        List<Span> spans = SpanCopies.latest(trace.spans());
        List<PlacedSpan> placed = Cycles.broken(Parents.of(spans, trace.traceId()));
        SpanForest whole = new SpanForest(placed, trace.truncated());
        return spans.size() <= MAX_SPANS
                ? whole
                : new SpanForest(Pruning.of(whole, spansWithErrors(trace.errors())), true);
    }

    private static Set<Long> spansWithErrors(List<GroupedError> errors) {
        return errors.stream().map(error -> error.error().spanId()).collect(Collectors.toSet());
    }

    private void grow(PlacedSpan placed) {
        SpanNode node = byId.get(placed.span().id());
        SpanNode parent = node(placed.parent());
        if (node == null) {
            return;
        }
        if (parent == null) {
            roots.add(node);
        } else {
            parent.addChild(node);
        }
    }

    private void number() {
        Deque<SpanNode> open = new ArrayDeque<>();
        pushReversed(roots, open);
        while (!open.isEmpty()) {
            SpanNode node = open.pop();
            node.setPlace(nodes.size());
            nodes.add(node);
            pushReversed(node.children(), open);
        }
    }

    private static void pushReversed(List<SpanNode> from, Deque<SpanNode> to) {
        for (int i = from.size() - 1; i >= 0; i--) {
            to.push(from.get(i));
        }
    }

    /** All spans, each before those below it. */
    public List<SpanNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Spans that are below none, in order of start. */
    public List<SpanNode> roots() {
        return Collections.unmodifiableList(roots);
    }

    /** The span of an id; null if it is not there, and for 0. */
    public @Nullable SpanNode node(long id) {
        return id == 0 ? null : byId.get(id);
    }

    /** Whether a span names a parent that is not there. */
    public boolean isIncomplete() {
        return roots.stream().anyMatch(SpanNode::isOrphan);
    }

    /** Whether spans were left out. */
    public boolean isTruncated() {
        return truncated;
    }
}
