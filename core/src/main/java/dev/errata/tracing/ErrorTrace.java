// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import java.util.List;

/**
 * A trace in which something failed, or a healthy one kept for comparison; one row of {@code error_traces}.
 *
 * @param time see {@link AssembledTrace#time()}
 * @param rootService of the top-most known entry span, or of the first error if there are no spans
 * @param rootEndpoint its endpoint
 * @param duration microseconds from the first start to the last end, each by the clock of its service
 * @param clientImpacting whether the top-most known entry span failed
 * @param incomplete whether a span names a parent that is not there
 * @param truncated whether spans were left out because there were too many
 * @param sampled whether spans were to be expected
 * @param spanCount spans known
 * @param failingSpans spans that failed
 * @param services those with spans, in order of name
 * @param groups its errors, one for each failure and service, in order of time
 * @param origins the most telling first
 * @param weight how many traces it stands for
 * @param rank 0 for a failing trace; otherwise a hash of its id: of the healthy traces of an endpoint the least are kept
 */
public record ErrorTrace(
        String project,
        String traceId,
        int version,
        long time,
        String environment,
        String rootService,
        String rootEndpoint,
        long duration,
        boolean clientImpacting,
        boolean incomplete,
        boolean truncated,
        boolean sampled,
        int spanCount,
        int failingSpans,
        List<String> services,
        List<TracedGroup> groups,
        List<Origin> origins,
        double weight,
        long rank) {}
