// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.tree.AbsentSpan;
import dev.errata.tracing.tree.SpanForest;
import java.util.List;

/** The spans and errors of a trace in their places, and which explains the failure of which. */
record Reading(SpanForest forest, TraceErrors errors, Explanations explanations) {

    static Reading of(SpanForest forest, List<GroupedError> reports) {
        TraceErrors errors = TraceErrors.of(reports, forest);
        return new Reading(forest, errors, new Explanations(forest, errors));
    }

    /** The same with spans that did not come. */
    Reading with(List<AbsentSpan> absent) {
        return of(forest.with(absent), errors.reports());
    }
}
