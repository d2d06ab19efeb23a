// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TraceSpan;
import java.util.List;

/**
 * A trace with its spans and errors; groups are those of now.
 *
 * @param trace of version 0 if it is not stored
 * @param spans in order of start
 * @param errors all reports that name it, in order of time
 * @param warnings what a reader should know of how this was found
 */
public record FoundTrace(
        ErrorTrace trace, List<TraceSpan> spans, List<GroupedError> errors, TraceSource source, List<String> warnings) {

    public FoundTrace {
        spans = List.copyOf(spans);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Whether spans may be missing that another source could know. */
    boolean isPartial() {
        return trace.incomplete() || trace.truncated() || !trace.sampled();
    }
}
