// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.flow;

import dev.errata.tracing.Cohort;
import dev.errata.tracing.EndpointTally;
import dev.errata.tracing.LatencyHistogram;
import dev.errata.tracing.Span;
import dev.errata.tracing.origin.Diagnosis;
import dev.errata.tracing.origin.TraceRoot;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.List;

/** Counts each request of a trace once, and that by which the trace came in once more for each variant in it. */
public final class EndpointTallies {

    private final String project;
    private final Diagnosis diagnosis;

    private EndpointTallies(String project, Diagnosis diagnosis) {
        this.project = project;
        this.diagnosis = diagnosis;
    }

    public static List<EndpointTally> of(String project, Diagnosis diagnosis) {
        EndpointTallies tallies = new EndpointTallies(project, diagnosis);
        List<EndpointTally> all = new ArrayList<>();
        Cohort cohort = diagnosis.anythingFailed() ? Cohort.FAILING : Cohort.HEALTHY;
        for (SpanNode node : diagnosis.forest().present()) {
            if (node.span().kind().isEntry()) {
                all.add(tallies.tally(node, cohort, 0));
            }
        }
        TraceRoot root = diagnosis.root();
        if (root != null && isWayIn(root.root())) {
            diagnosis
                    .errors()
                    .fingerprints()
                    .forEach(fingerprint -> all.add(tallies.tally(root.root(), Cohort.VARIANT, fingerprint)));
        }
        return all;
    }

    private static boolean isWayIn(SpanNode node) {
        return node.isTrueRoot() && node.span().kind().isEntry();
    }

    private EndpointTally tally(SpanNode entry, Cohort cohort, long fingerprint) {
        Span span = entry.span();
        return new EndpointTally(
                project,
                Minutes.ofMicros(span.start()),
                span.environment(),
                span.service(),
                endpoint(span),
                isWayIn(entry),
                cohort,
                fingerprint,
                1,
                span.weight(),
                diagnosis.isFailing(entry) ? span.weight() : 0,
                LatencyHistogram.of(span.duration()));
    }

    /** What an entry span serves. */
    public static String endpoint(Span entry) {
        return entry.endpoint().isEmpty() ? entry.name() : entry.endpoint();
    }
}
