// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.assembly;

import dev.errata.tracing.Span;
import dev.errata.tracing.tree.SpanCopies;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The spans of a trace that are kept, each once.
 *
 * @param truncated whether there are more than are kept whatever they tell
 */
public record KeptSpans(List<Span> spans, boolean truncated) {

    /**
     * All spans, unless there are more than the cap: then those that tell something, up to twice the cap, and others up to
     * the cap.
     */
    public static KeptSpans of(Collection<Span> spans, AssemblySettings settings) {
        List<Span> distinct = SpanCopies.latest(spans);
        if (distinct.size() <= settings.maxSpans()) {
            return new KeptSpans(distinct, false);
        }
        Set<Long> above = aboveFailing(distinct);
        List<Span> ranked = distinct.stream()
                .sorted(Comparator.comparing(span -> rank(span, above)))
                .toList();
        int telling = (int)
                ranked.stream().filter(span -> rank(span, above) != Rank.OTHER).count();
        int kept = Math.min(Math.max(telling, settings.maxSpans()), settings.mostSpans());
        return new KeptSpans(ranked.subList(0, kept), true);
    }

    /** What is kept of further spans beyond the cap: what failed, what is above that, roots, entries and exits. */
    public static List<Span> telling(List<Span> further) {
        Set<Long> above = aboveFailing(further);
        return further.stream().filter(span -> rank(span, above) != Rank.OTHER).toList();
    }

    /** Whether there are more spans than the cap, copies aside. */
    public static boolean areMany(List<Span> spans, AssemblySettings settings) {
        return spans.size() > settings.maxSpans()
                && spans.stream().mapToLong(Span::id).distinct().count() > settings.maxSpans();
    }

    /** The first are kept first. */
    private enum Rank {
        FAILING,
        ABOVE,
        PASSAGE,
        OTHER
    }

    private static Rank rank(Span span, Set<Long> above) {
        if (span.mayHaveFailed()) {
            return Rank.FAILING;
        }
        if (span.parent() == 0 || above.contains(span.id())) {
            return Rank.ABOVE;
        }
        return span.kind().isEntry() || span.kind().isExit() ? Rank.PASSAGE : Rank.OTHER;
    }

    private static Set<Long> aboveFailing(List<Span> spans) {
        Map<Long, Long> parents = new HashMap<>(spans.size() * 2);
        spans.forEach(span -> parents.put(span.id(), span.parent()));
        Set<Long> above = new HashSet<>();
        for (Span span : spans) {
            if (span.mayHaveFailed()) {
                Long parent = span.parent();
                while (parent != null && parent != 0 && above.add(parent)) {
                    parent = parents.get(parent);
                }
            }
        }
        return above;
    }
}
