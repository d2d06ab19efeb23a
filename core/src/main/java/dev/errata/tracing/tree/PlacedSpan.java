// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;
import java.util.Comparator;

/**
 * A span and what it is below.
 *
 * @param parent id of a span that is there; 0 if it is below none
 * @param linked whether only a link leads to the parent
 * @param orphan whether it names a parent that did not come
 * @param absent whether it did not come itself, and is only known of
 */
record PlacedSpan(Span span, long parent, boolean linked, boolean orphan, boolean absent) {

    static final Comparator<PlacedSpan> BY_START = Comparator.comparingLong(
                    (PlacedSpan placed) -> placed.span().start())
            .thenComparing(placed -> placed.span().id(), Long::compareUnsigned);

    static PlacedSpan came(Span span, long parent, boolean linked, boolean orphan) {
        return new PlacedSpan(span, parent, linked, orphan, false);
    }

    PlacedSpan asRoot() {
        return came(span, 0, false, orphan);
    }

    PlacedSpan below(long other) {
        return came(span, other, false, orphan);
    }
}
