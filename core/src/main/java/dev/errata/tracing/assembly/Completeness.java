// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the parts of a trace that name others have them.
 *
 * @param rooted whether a span without a parent is there
 * @param missing parts that are named and not there
 */
public record Completeness(boolean rooted, int missing) {

    /** Looks at all parts. */
    public static Completeness of(List<Span> spans, List<GroupedError> errors) {
        Set<Long> known = new HashSet<>();
        spans.forEach(span -> known.add(span.id()));
        Set<Long> named = new HashSet<>();
        boolean rooted = false;
        for (Span span : spans) {
            rooted |= span.parent() == 0;
            named.add(span.parent());
        }
        errors.forEach(error -> named.add(error.error().spanId()));
        named.remove(0L);
        named.removeAll(known);
        return new Completeness(rooted, named.size());
    }

    /** Whether nothing seems to be missing. */
    public boolean isWhole() {
        return rooted && missing == 0;
    }
}
