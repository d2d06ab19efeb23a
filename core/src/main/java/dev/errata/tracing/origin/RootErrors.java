// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the error that tells of the beginning of a failure: that of the origin, else the nearest of the same service on
 * the chain, since a failed call is mostly logged when its own span is over.
 */
final class RootErrors {

    private RootErrors() {}

    static @Nullable GroupedError of(Chain chain, TraceErrors errors) {
        List<SpanNode> nodes = chain.nodes();
        String service = chain.origin().span().service();
        for (int i = nodes.size() - 1; i >= 0 && nodes.get(i).span().service().equals(service); i--) {
            GroupedError last = errors.lastAt(nodes.get(i));
            if (last != null) {
                return last;
            }
        }
        return null;
    }
}
