// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceSpan;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.flow.EndpointTallies;
import dev.errata.tracing.origin.Diagnosis;
import dev.errata.tracing.origin.TraceRoot;
import dev.errata.tracing.tree.SelfTime;
import dev.errata.tracing.tree.SpanForest;
import java.util.List;

/** What is stored of a trace as a whole, and of its spans. */
final class TraceRow {

    private TraceRow() {}

    static ErrorTrace of(AssembledTrace trace, Diagnosis diagnosis, long rank) {
        Place place = Place.of(diagnosis);
        SpanForest forest = diagnosis.forest();
        return new ErrorTrace(
                trace.project(),
                trace.traceId(),
                trace.version(),
                trace.time(),
                place.environment,
                place.service,
                place.endpoint,
                duration(forest),
                diagnosis.isClientImpacting(),
                forest.isIncomplete(),
                forest.isTruncated(),
                trace.sampled(),
                forest.present().size(),
                diagnosis.failedSpans(),
                services(forest),
                diagnosis.groups(),
                diagnosis.origins(),
                place.weight,
                rank);
    }

    static List<TraceSpan> spans(Diagnosis diagnosis) {
        return diagnosis.forest().present().stream()
                .map(node -> new TraceSpan(node.span(), diagnosis.roleOf(node), SelfTime.of(node)))
                .toList();
    }

    private static long duration(SpanForest forest) {
        long first = forest.present().stream()
                .mapToLong(node -> node.span().start())
                .min()
                .orElse(0);
        long last = forest.present().stream()
                .mapToLong(node -> node.span().end())
                .max()
                .orElse(0);
        return Math.max(0, last - first);
    }

    private static List<String> services(SpanForest forest) {
        return forest.present().stream()
                .map(node -> node.span().service())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where a trace came in, or the place of its first error if it has no spans. */
    private record Place(String environment, String service, String endpoint, double weight) {

        static Place of(Diagnosis diagnosis) {
            TraceRoot root = diagnosis.root();
            if (root != null) {
                Span entry = root.entry().span();
                return new Place(entry.environment(), entry.service(), EndpointTallies.endpoint(entry), entry.weight());
            }
            return diagnosis.errors().distinct().stream()
                    .findFirst()
                    .map(first -> of(first.error()))
                    .orElse(new Place("", "", "", 1));
        }

        private static Place of(TracedError first) {
            return new Place(first.environment(), first.service(), "", 1);
        }
    }
}
