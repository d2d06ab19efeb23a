// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.udfs;

import dev.errata.grouping.similarity.StackOverlap;
import dev.errata.model.Variant;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code TRACE_SIMILARITY(a STRING, b STRING) → DOUBLE}: how alike two stack traces are, 0 to 1, see
 * {@link StackOverlap}; null if one of them is no stack trace.
 */
public final class TraceSimilarity extends ScalarFunction {

    private static final long serialVersionUID = 1;

    private transient @Nullable TraceText traces;

    @Override
    public void open(FunctionContext context) {
        traces = new TraceText();
    }

    public @Nullable Double eval(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || traces == null) {
            return null;
        }
        Variant first = traces.variant(a);
        Variant second = traces.variant(b);
        return first == null || second == null
                ? null
                : new StackOverlap().first(first.features()).with(second.features());
    }
}
