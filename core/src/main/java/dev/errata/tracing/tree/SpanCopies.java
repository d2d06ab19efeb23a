// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps of the copies of a span the one that ends last; if several do, always the same one. */
public final class SpanCopies {

    private static final Comparator<Span> LATEST = Comparator.comparingLong(Span::end)
            .thenComparing(Span::status)
            .thenComparingLong(Span::start)
            .thenComparing(Span::parent, Long::compareUnsigned)
            .thenComparing(Span::kind)
            .thenComparing(SpanCopies::text);

    private static final Comparator<Span> BY_START =
            Comparator.comparingLong(Span::start).thenComparing(Span::id, Long::compareUnsigned);

    private SpanCopies() {}

    /** One span for each id, in order of start. */
    public static List<Span> latest(Collection<Span> spans) {
        Map<Long, Span> byId = new HashMap<>(spans.size() * 2);
        for (Span span : spans) {
            byId.merge(span.id(), span, SpanCopies::later);
        }
        return byId.values().stream().sorted(BY_START).toList();
    }

    private static Span later(Span one, Span other) {
        return one.equals(other) || LATEST.compare(one, other) >= 0 ? one : other;
    }

    /** All that is not compared otherwise. */
    private static String text(Span span) {
        return List.of(
                        span.service(),
                        span.environment(),
                        span.name(),
                        span.endpoint(),
                        span.errorType(),
                        span.statusMessage(),
                        span.hasException(),
                        span.httpStatus(),
                        span.rpcStatus(),
                        span.sqlState(),
                        span.peer(),
                        span.peerAddress(),
                        String.valueOf(span.connection()),
                        span.resend(),
                        span.remoteParent(),
                        span.links(),
                        new TreeMap<>(span.attributes()),
                        span.weight())
                .toString();
    }
}
