// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.tracing.CorpusTraces.Labelled;
import dev.errata.tracing.analysis.Correlation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Errors of real traces are linked to the error that made them, as people labelled them. */
class CorpusLinksGoldenTest {

    /** From who calls nobody to whom nobody calls. */
    private static final List<String> DEEPEST_FIRST = List.of("inventory", "orders", "gateway", "shop-java");

    private final CorpusTraces corpus = CorpusTraces.read();
    private final Share linked = new Share("linked to an error of the same defect");
    private final Share deepest = new Share("linked to one in the service where it began");
    private final Share complete = new Share("the same, where that service sent its spans");

    /** How many of the errors are as they should be. */
    private static final class Share {

        private final String name;
        private int all;
        private int good;

        Share(String name) {
            this.name = name;
        }

        void add(boolean isGood) {
            all++;
            good += isGood ? 1 : 0;
        }

        double value() {
            return (double) good / all;
        }

        @Override
        public String toString() {
            return "%s: %.3f (%d of %d)".formatted(name, value(), good, all);
        }
    }

    @Test
    void errorsAreLinkedToTheGroupOfTheirOrigin() {
        corpus.errors().forEach(this::count);

        System.out.println(linked);
        System.out.println(deepest);
        System.out.println(complete);
        assertThat(linked.all).isEqualTo(804);
        assertThat(linked.value()).isGreaterThanOrEqualTo(0.99);
        assertThat(deepest.value()).isGreaterThanOrEqualTo(0.99);
        assertThat(complete.value()).isEqualTo(1);
    }

    private void count(String traceId, List<Labelled> errors) {
        TraceFindings findings = Correlation.of(corpus.assembled(traceId), KnownPeers.NONE);
        String began = DEEPEST_FIRST.stream()
                .filter(service ->
                        errors.stream().anyMatch(e -> e.error().service().equals(service)))
                .findFirst()
                .orElseThrow();
        boolean isComplete =
                corpus.spans(traceId).stream().anyMatch(span -> span.service().equals(began));
        for (Labelled error : errors) {
            if (error.primary()) {
                List<Labelled> roots = roots(error, errors, findings);
                boolean same = roots.stream().anyMatch(root -> root.truth().equals(error.truth()));
                boolean there =
                        roots.stream().anyMatch(root -> root.error().service().equals(began));
                linked.add(same);
                deepest.add(same && there);
                if (isComplete) {
                    complete.add(same && there);
                }
            }
        }
    }

    /**
     * The errors of the trace that are in the group and variant which is said to have made this one. Reports of one
     * failure in one service are one.
     */
    private static List<Labelled> roots(Labelled error, List<Labelled> errors, TraceFindings findings) {
        Set<Long> reports = errors.stream()
                .filter(other -> other.error().occurrence() == error.error().occurrence())
                .map(other -> other.error().fingerprint())
                .collect(Collectors.toSet());
        return Objects.requireNonNull(findings.trace()).groups().stream()
                .filter(group -> group.service().equals(error.error().service()))
                .filter(group -> reports.contains(group.fingerprint()))
                .flatMap(group -> errors.stream()
                        .filter(other -> other.error().fingerprint() == group.rootFingerprint())
                        .filter(other -> other.grouped().group() == group.rootGroup()))
                .toList();
    }

    @Test
    void everyFailingTraceHasItsWholeRequestFlow() throws IOException {
        Map<String, Set<Long>> sent = SentSpans.byTrace();
        int spans = 0;
        for (String traceId : corpus.errors().keySet()) {
            Set<Long> shown = Correlation.of(corpus.assembled(traceId), KnownPeers.NONE).spans().stream()
                    .map(span -> span.span().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).as(traceId).isEqualTo(sent.getOrDefault(traceId, Set.of()));
            spans += shown.size();
        }
        System.out.printf("%d failing traces, %d spans%n", corpus.errors().size(), spans);
        assertThat(corpus.errors()).hasSize(143);
    }
}
