// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.Span;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the failed attempts of calls that a later attempt made good (R3). */
final class Retries {

    private Retries() {}

    /** Failing calls among siblings after which the same call, started no earlier and ended no earlier, did not fail. */
    static Set<SpanNode> superseded(List<SpanNode> siblings, Predicate<SpanNode> failing) {
        Set<SpanNode> superseded = new HashSet<>();
        Map<CallIdentity, Long> lastSuccess = new HashMap<>();
        for (SpanNode call : latestFirst(siblings, failing)) {
            CallIdentity identity = CallIdentity.of(call.span());
            long end = call.span().end();
            if (!failing.test(call)) {
                lastSuccess.merge(identity, end, Math::max);
            } else if (lastSuccess.getOrDefault(identity, Long.MIN_VALUE) >= end) {
                superseded.add(call);
            }
        }
        return superseded;
    }

    private static List<SpanNode> latestFirst(List<SpanNode> siblings, Predicate<SpanNode> failing) {
        return siblings.stream()
                .filter(node -> node.span().kind() == SpanKind.CLIENT && !node.isAbsent())
                .sorted(Comparator.comparingLong((SpanNode node) -> node.span().start())
                        .reversed()
                        .thenComparing(failing::test))
                .toList();
    }

    /** What makes two calls attempts of one. */
    private record CallIdentity(SpanKind kind, String peer, String name) {

        static CallIdentity of(Span span) {
            return new CallIdentity(span.kind(), span.peer(), span.name());
        }
    }
}
