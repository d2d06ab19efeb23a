// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanLink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what each span is below: its parent; without one, the first span of the same trace that it links to. */
final class Parents {

    private final String traceId;
    private final Set<Long> known;

    private Parents(String traceId, Set<Long> known) {
        this.traceId = traceId;
        this.known = known;
    }

    static List<PlacedSpan> of(List<Span> spans, String traceId) {
        Set<Long> known = new HashSet<>(spans.size() * 2);
        spans.forEach(span -> known.add(span.id()));
        Parents parents = new Parents(traceId, known);
        return spans.stream().map(parents::place).toList();
    }

    private PlacedSpan place(Span span) {
        if (span.parent() != 0) {
            boolean orphan = !known.contains(span.parent());
            return PlacedSpan.came(span, orphan ? 0 : span.parent(), false, orphan);
        }
        for (SpanLink link : span.links()) {
            if (link.traceId().equals(traceId) && link.spanId() != span.id() && known.contains(link.spanId())) {
                return PlacedSpan.came(span, link.spanId(), true, false);
            }
        }
        return PlacedSpan.came(span, 0, false, false);
    }
}
