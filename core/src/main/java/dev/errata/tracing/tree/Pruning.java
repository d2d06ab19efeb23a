// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanStatus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out the spans that did not fail, call or answer, unless they are roots or something below them failed. */
final class Pruning {

    private final List<SpanNode> nodes;
    private final BitSet kept = new BitSet();
    /** Spans all of whose ancestors are kept. */
    private final BitSet anchored = new BitSet();
    /** Of each span that is left out, the nearest above that is kept; its children go there. */
    private final @Nullable SpanNode[] standIns;
    /** Whether only a link leads from a span to where it goes. */
    private final BitSet linked = new BitSet();

    private Pruning(List<SpanNode> nodes) {
        this.nodes = nodes;
        this.standIns = new @Nullable SpanNode[nodes.size()];
    }

    static List<PlacedSpan> of(SpanForest whole, Set<Long> spansWithErrors) {
        Pruning pruning = new Pruning(whole.nodes());
        pruning.keep(spansWithErrors);
        return pruning.placed();
    }

    private void keep(Set<Long> spansWithErrors) {
        for (SpanNode node : nodes) {
            Span span = node.span();
            if (span.status() == SpanStatus.ERROR || span.hasException() || spansWithErrors.contains(span.id())) {
                keepWithAncestors(node);
            } else if (node.parent() == null
                    || span.kind().isEntry()
                    || span.kind().isExit()) {
                kept.set(node.index());
            }
        }
    }

    private void keepWithAncestors(SpanNode failing) {
        for (SpanNode node = failing; node != null && !anchored.get(node.index()); node = node.parent()) {
            anchored.set(node.index());
            kept.set(node.index());
        }
    }

    private List<PlacedSpan> placed() {
        List<PlacedSpan> placed = new ArrayList<>(kept.cardinality());
        for (SpanNode node : nodes) {
            SpanNode parent = node.parent();
            SpanNode above = parent == null || kept.get(parent.index()) ? parent : standIns[parent.index()];
            boolean inherits = parent != null && !kept.get(parent.index()) && linked.get(parent.index());
            linked.set(node.index(), node.isLinked() || inherits);
            standIns[node.index()] = above;
            if (kept.get(node.index())) {
                long id = above == null ? 0 : above.span().id();
                placed.add(
                        PlacedSpan.came(node.span(), id, above != null && linked.get(node.index()), node.isOrphan()));
            }
        }
        placed.sort(PlacedSpan.BY_START);
        return placed;
    }
}
