// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanLink;
import dev.errata.tracing.tree.SpanNode;
import org.jspecify.annotations.Nullable;

/** Finds the span that sent the message which was being worked on when a failure was last felt (R2). */
final class Causes {

    private Causes() {}

    /** A parent that produced, else the first link, else any parent; null if the work came by no message. */
    static @Nullable SpanLink of(Chain chain, String traceId) {
        if (!chain.isByMessage()) {
            return null;
        }
        SpanNode parent = chain.top().parent();
        if (parent != null && parent.span().kind() == SpanKind.PRODUCER) {
            return new SpanLink(traceId, parent.span().id());
        }
        Span top = chain.top().span();
        if (!top.links().isEmpty()) {
            return top.links().get(0);
        }
        return top.parent() == 0 ? null : new SpanLink(traceId, top.parent());
    }
}
