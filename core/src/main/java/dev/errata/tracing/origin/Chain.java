// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;

/**
 * One way that a failure took.
 *
 * @param nodes from the top-most failing span to the origin, at least one
 */
public record Chain(List<SpanNode> nodes) {

    /** Where the failure was last felt. */
    public SpanNode top() {
        return nodes.get(0);
    }

    /** Where the failure began. */
    public SpanNode origin() {
        return nodes.get(nodes.size() - 1);
    }

    /** Whether something waited for the top-most span and did not fail of it. */
    public boolean isHandled() {
        return top().parent() != null && !top().isAsync();
    }

    /** Whether its way leads through a span that did not come, and whose place is but likely. */
    boolean isSupposed() {
        return nodes.stream().anyMatch(node -> node.isAbsent() && node.parent() != null);
    }

    /** Whether a message brought the work that failed. */
    boolean isByMessage() {
        return top().isAsync() || top().span().kind() == SpanKind.CONSUMER;
    }
}
