// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.trace;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceFindings;
import dev.errata.tracing.TraceSpan;
import dev.errata.tracing.analysis.Correlation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides a trace anew, by the code that decides it in {@code correlate}, of what two sources know of it. */
final class TraceMerge {

    private static final Comparator<TraceSpan> BY_START = Comparator.comparingLong(
                    (TraceSpan span) -> span.span().start())
            .thenComparing(span -> span.span().duration(), Comparator.reverseOrder())
            .thenComparing(span -> span.span().id(), Long::compareUnsigned);

    private TraceMerge() {}

    /** With what the collector knows beside; the same if that is nothing more. A span that is stored stays as it is. */
    static FoundTrace of(FoundTrace stored, List<Span> collected) {
        List<Span> spans = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        stored.spans().forEach(span -> spans.add(span.span()));
        spans.forEach(span -> known.add(span.id()));
        collected.stream().filter(span -> !known.contains(span.id())).forEach(spans::add);
        if (spans.size() == stored.spans().size()) {
            return stored;
        }
        ErrorTrace trace = stored.trace();
        AssembledTrace merged = new AssembledTrace(
                trace.project(),
                trace.traceId(),
                trace.version(),
                trace.time(),
                trace.truncated() || isCut(collected),
                true,
                spans,
                stored.errors());
        return decide(merged, known.isEmpty() ? TraceSource.COLLECTOR : TraceSource.BOTH, stored.warnings());
    }

    /** A trace that is not stored. */
    static FoundTrace of(String project, String traceId, List<Span> collected, List<GroupedError> errors) {
        long start = collected.stream().mapToLong(Span::start).min().orElse(0);
        AssembledTrace trace = new AssembledTrace(
                project, traceId, 0, Math.floorDiv(start, 1000), isCut(collected), true, collected, errors);
        return decide(trace, TraceSource.COLLECTOR, StoredTraces.warnings(errors));
    }

    private static FoundTrace decide(AssembledTrace assembled, TraceSource source, List<String> warnings) {
        TraceFindings findings = Correlation.of(assembled, KnownPeers.NONE);
        if (findings.trace() == null) {
            findings = Correlation.healthySample(assembled);
        }
        return new FoundTrace(
                Objects.requireNonNull(findings.trace()),
                findings.spans().stream().sorted(BY_START).toList(),
                assembled.errors(),
                source,
                warnings);
    }

    private static boolean isCut(List<Span> collected) {
        return collected.size() >= CollectorTraces.MAX_SPANS;
    }
}
