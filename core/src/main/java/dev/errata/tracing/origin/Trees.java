// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;

/** Which spans are in one tree while trees are joined. */
final class Trees {

    /** Of each span the top of its tree; of a top that was joined, a span that it is below. */
    private final int[] above;

    Trees(SpanForest forest) {
        List<SpanNode> nodes = forest.nodes();
        this.above = new int[nodes.size()];
        for (SpanNode node : nodes) {
            SpanNode parent = node.parent();
            above[node.index()] = parent == null ? node.index() : above[parent.index()];
        }
    }

    boolean isSame(SpanNode one, SpanNode other) {
        return top(one) == top(other);
    }

    /** Puts the tree with that top below a span of another. */
    void join(SpanNode top, SpanNode adopter) {
        above[top.index()] = top(adopter);
    }

    private int top(SpanNode node) {
        int place = node.index();
        while (above[place] != place) {
            place = above[place];
        }
        return place;
    }
}
