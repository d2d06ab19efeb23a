// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.TraceSpan;

/**
 * One row of {@code error_trace_spans}: a span of a failing trace, or of a healthy one kept for comparison.
 *
 * @param traceId 32 lower-case hex digits
 * @param version of the trace
 * @param time of the trace, epoch milliseconds
 */
public record TraceSpanRow(String project, String traceId, int version, long time, TraceSpan span) {

    /** The row of a span of that trace. */
    public static TraceSpanRow of(ErrorTrace trace, TraceSpan span) {
        return new TraceSpanRow(trace.project(), trace.traceId(), trace.version(), trace.time(), span);
    }
}
