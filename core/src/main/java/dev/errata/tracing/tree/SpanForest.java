// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The spans of one trace, each once and below its parent; several trees if parents are missing (R0). */
public final class SpanForest {

    /** Of more spans than these, those that did not fail, call or answer are left out. */
    public static final int MAX_SPANS = 10_000;

    private final Map<Long, SpanNode> byId;
    private final List<SpanNode> tops = new ArrayList<>();
    private final List<SpanNode> nodes = new ArrayList<>();
    private final List<SpanNode> present;
    private final boolean truncated;

    private SpanForest(List<PlacedSpan> spans, boolean truncated) {
        this.byId = new LinkedHashMap<>(spans.size() * 2);
        this.truncated = truncated;
        spans.forEach(placed -> byId.put(placed.span().id(), new SpanNode(placed)));
        for (PlacedSpan placed : spans) {
            grow(placed);
        }
        number();
        this.present = nodes.stream().filter(node -> !node.isAbsent()).toList();
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

    /** The same with spans that did not come: each above the orphans that name it, but not above consumers (R2). */
    public SpanForest with(List<AbsentSpan> absent) {
        Set<Long> named = absent.stream().map(each -> each.span().id()).collect(Collectors.toSet());
        List<PlacedSpan> all = new ArrayList<>(nodes.size() + absent.size());
        for (SpanNode node : nodes) {
            long parent = node.span().parent();
            boolean adopts = node.isOrphan() && node.span().kind() != SpanKind.CONSUMER && named.contains(parent);
            all.add(adopts ? node.placed().below(parent) : node.placed());
        }
        absent.forEach(each -> all.add(new PlacedSpan(each.span(), each.parent(), false, false, true)));
        all.sort(PlacedSpan.BY_START);
        return new SpanForest(all, truncated);
    }

    private void grow(PlacedSpan placed) {
        SpanNode node = byId.get(placed.span().id());
        SpanNode parent = node(placed.parent());
        if (node == null) {
            return;
        }
        if (parent == null) {
            tops.add(node);
        } else {
            parent.addChild(node);
        }
    }

    private void number() {
        Deque<SpanNode> open = new ArrayDeque<>();
        pushReversed(tops, open);
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

    /** The spans that came, each before those below it. */
    public List<SpanNode> present() {
        return present;
    }

    /** Spans that came and are below none that did, in order of start. */
    public List<SpanNode> roots() {
        return tops.stream()
                .flatMap(top -> top.isAbsent() ? top.children().stream() : Stream.of(top))
                .sorted(Comparator.comparing(SpanNode::placed, PlacedSpan.BY_START))
                .toList();
    }

    /** The span of an id; null if it is not there, and for 0. */
    public @Nullable SpanNode node(long id) {
        return id == 0 ? null : byId.get(id);
    }

    /** Whether a span names a parent that did not come. */
    public boolean isIncomplete() {
        return nodes.stream().anyMatch(SpanNode::isOrphan);
    }

    /** Whether spans were left out. */
    public boolean isTruncated() {
        return truncated;
    }
}
