// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import dev.errata.tracing.Span;

/**
 * A span and what it is below.
 *
 * @param parent id of a span that is there; 0 if it is below none
 * @param linked whether only a link leads to the parent
 * @param orphan whether it names a parent that is not there
 */
record PlacedSpan(Span span, long parent, boolean linked, boolean orphan) {

    PlacedSpan asRoot() {
        return new PlacedSpan(span, 0, false, orphan);
    }
}
