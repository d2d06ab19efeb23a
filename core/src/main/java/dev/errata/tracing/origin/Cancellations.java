// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Span;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import java.util.regex.Pattern;

/** Tells calls that were given up because something else failed (R4). */
final class Cancellations {

    private static final int CLIENT_CLOSED_REQUEST = 499;

    private static final Pattern CANCELLED = Pattern.compile("(?i)cancel|abort|^499$");
    /** In gRPC a conflict, not a cancellation. */
    private static final String ABORTED = "ABORTED";

    private final TraceErrors errors;

    Cancellations(TraceErrors errors) {
        this.errors = errors;
    }

    /** Those of the failing siblings that are effects: the cancelled ones, if not all are. */
    List<SpanNode> effects(List<SpanNode> failing) {
        List<SpanNode> cancelled = failing.stream().filter(this::isCancelled).toList();
        return cancelled.size() < failing.size() ? cancelled : List.of();
    }

    private boolean isCancelled(SpanNode node) {
        Span span = node.span();
        String type = Evidence.type(node, errors);
        return span.httpStatus() == CLIENT_CLOSED_REQUEST
                || span.rpcStatus().equals("CANCELLED")
                || (!type.equals(ABORTED) && CANCELLED.matcher(type).find());
    }
}
