// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.SpanStatus;
import java.util.List;
import java.util.Map;

/**
 * A span that did not come and of which only is known what others tell that name it.
 *
 * @param span with its true id, and with the service, kind and times that it must at least have had
 * @param parent id of the span below which it is taken to have been; 0 if nothing says
 */
public record AbsentSpan(Span span, long parent) {

    /** Of all else nothing is known. */
    public static AbsentSpan of(
            long id, long parent, SpanKind kind, String service, long start, long duration, double weight) {
        Span span = new Span(
                id,
                parent,
                kind,
                SpanStatus.UNSET,
                service,
                "",
                "",
                "",
                start,
                duration,
                "",
                "",
                false,
                0,
                "",
                "",
                "",
                "",
                null,
                0,
                false,
                List.of(),
                Map.of(),
                weight);
        return new AbsentSpan(span, parent);
    }
}
