// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of several children that explain a failure: the first to end among the last that ran together (R5). */
final class LastFailure {

    private LastFailure() {}

    /**
     * What the parent saw last, and of that what made it give up.
     *
     * @param explainers in order of start
     */
    static @Nullable SpanNode of(List<SpanNode> explainers) {
        SpanNode first = null;
        long until = 0;
        for (SpanNode node : explainers) {
            long end = node.span().end();
            if (first == null || node.span().start() >= until) {
                first = node;
                until = end;
            } else {
                first = end < first.span().end() ? node : first;
                until = Math.max(until, end);
            }
        }
        return first;
    }
}
