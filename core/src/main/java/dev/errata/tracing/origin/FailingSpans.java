// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import dev.errata.tracing.tree.SpanNode;

/** Which spans failed by what is said of themselves. OK is final. */
final class FailingSpans {

    private final TraceErrors errors;

    FailingSpans(TraceErrors errors) {
        this.errors = errors;
    }

    /** Whether the span says so, or says nothing and an error is of it. */
    boolean failed(SpanNode node) {
        return isHard(node.span()) || isSoft(node);
    }

    private static boolean isHard(Span span) {
        return span.status() == SpanStatus.ERROR;
    }

    private boolean isSoft(SpanNode node) {
        Span span = node.span();
        return span.status() == SpanStatus.UNSET
                && !span.kind().isExit()
                && (span.hasException() || errors.anySevereAt(node));
    }

    /** Whether the span fails with what it is made of; so does one that did not come. */
    static boolean isTransparent(SpanNode node) {
        Span span = node.span();
        return node.isAbsent() || (span.status() == SpanStatus.UNSET && span.kind() == SpanKind.INTERNAL);
    }
}
