// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.Connection;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One component calling another, as seen from either side or both.
 *
 * @param exit the caller's span for the call; null if it is missing
 * @param served the callee's spans for the call; empty if they are missing
 * @param within the span of the caller that enclosed the call, or of the callee if nothing of the caller is known
 */
record Call(
        String caller,
        String callee,
        Connection connection,
        @Nullable SpanNode exit,
        List<SpanNode> served,
        SpanNode within) {

    /** The side that tells when the call was made and how long it took: the caller's if it is known. */
    SpanNode measured() {
        return exit == null ? served.get(0) : exit;
    }
}
