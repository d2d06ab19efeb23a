// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.AssembledTrace;
import dev.errata.tracing.Confidence;
import dev.errata.tracing.ErrorTrace;
import dev.errata.tracing.GarbageTrace;
import dev.errata.tracing.GeneratedTrace;
import dev.errata.tracing.GroupRole;
import dev.errata.tracing.KnownPeers;
import dev.errata.tracing.Origin;
import dev.errata.tracing.Span;
import dev.errata.tracing.TraceFindings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CorrelationProperties {

    private static final int SPANS = 80;

    @Property(tries = 2_000)
    void everyErrorOfACallIsOfOneKind(@ForAll long seed) {
        assertEdgesAddUp(findings(GeneratedTrace.of(seed, SPANS)));
    }

    @Property(tries = 500)
    void everyCallIsCounted(@ForAll long seed) {
        AssembledTrace trace = GeneratedTrace.of(seed, SPANS);
        long exits = trace.spans().stream().filter(span -> span.kind().isExit()).count();
        long entries =
                trace.spans().stream().filter(span -> span.kind().isEntry()).count();

        TraceFindings findings = findings(trace);

        assertThat((long) findings.edges().size()).isBetween(exits, exits + entries);
        assertThat(findings.endpoints().stream().filter(tally -> tally.fingerprint() == 0))
                .hasSize((int) entries);
    }

    @Property(tries = 2_000)
    void everyFailingSpanIsOnOneChainAtMost(@ForAll long seed) {
        ErrorTrace trace = findings(GeneratedTrace.of(seed, SPANS)).trace();
        Set<Long> seen = new HashSet<>();
        if (trace != null) {
            for (Origin origin : trace.origins()) {
                assertThat(origin.chain()).isNotEmpty().endsWith(origin.spanId());
                assertThat(seen).doesNotContainAnyElementsOf(origin.chain());
                seen.addAll(origin.chain());
            }
        }
    }

    @Property(tries = 2_000)
    void whatDidNotComeIsNeverSureAndNeverCounted(@ForAll long seed) {
        AssembledTrace sent = GeneratedTrace.of(seed, SPANS);
        Set<Long> came = sent.spans().stream().map(Span::id).collect(Collectors.toSet());

        TraceFindings findings = findings(sent);

        ErrorTrace trace = findings.trace();
        if (trace != null) {
            assertThat(trace.spanCount()).isEqualTo(came.size());
            assertThat(findings.spans()).extracting(span -> span.span().id()).containsExactlyInAnyOrderElementsOf(came);
            assertThat(trace.origins())
                    .filteredOn(origin -> !came.containsAll(
                            origin.chain().subList(1, origin.chain().size())))
                    .allMatch(origin -> origin.confidence() != Confidence.HIGH);
        }
    }

    @Property(tries = 1_000)
    void aRootErrorIsItsOwnRoot(@ForAll long seed) {
        ErrorTrace trace = findings(GeneratedTrace.of(seed, SPANS)).trace();
        if (trace != null) {
            assertThat(trace.groups())
                    .filteredOn(group -> group.role() == GroupRole.ROOT)
                    .allMatch(group -> group.rootFingerprint() == group.fingerprint());
        }
    }

    @Property(tries = 5_000)
    void nothingIsTooBroken(@ForAll long seed) {
        AssembledTrace trace = GarbageTrace.of(seed);

        TraceFindings findings = findings(trace);

        assertEdgesAddUp(findings);
        assertThat(findings(GeneratedTrace.shuffled(trace, seed))).isEqualTo(findings);
        assertThat(findings.trace() == null || mayHaveFailed(trace)).isTrue();
        assertThat(Correlation.healthySample(trace).spans())
                .allMatch(span -> span.self() >= 0)
                .allMatch(span -> span.self() <= Math.max(0, span.span().duration()));
    }

    /** By a look at each part alone. */
    private static boolean mayHaveFailed(AssembledTrace trace) {
        return !trace.errors().isEmpty() || trace.spans().stream().anyMatch(Span::mayHaveFailed);
    }

    @Property(tries = 500)
    void withoutAFailureThereIsNoRow(@ForAll long seed) {
        AssembledTrace made = GeneratedTrace.of(seed, SPANS);
        AssembledTrace trace = GeneratedTrace.with(
                made,
                made.spans().stream().filter(span -> !span.mayHaveFailed()).toList(),
                List.of());

        TraceFindings findings = findings(trace);

        assertThat(findings.trace()).isNull();
        assertThat(findings.spans()).isEmpty();
        assertThat(findings.edges()).allMatch(edge -> edge.errors() == 0);
    }

    private static TraceFindings findings(AssembledTrace trace) {
        return Correlation.of(trace, KnownPeers.NONE);
    }

    private static void assertEdgesAddUp(TraceFindings findings) {
        assertThat(findings.edges())
                .allMatch(edge ->
                        edge.errors() == edge.propagated() + edge.absorbed() + edge.callerFault() + edge.unattributed())
                .allMatch(edge -> edge.errors() <= edge.calls())
                .allMatch(edge -> edge.originated() <= edge.propagated() + edge.absorbed());
    }
}
