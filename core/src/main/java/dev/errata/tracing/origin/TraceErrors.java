// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.model.Level;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.tree.SpanForest;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of one trace, in order of time, and the spans they are of. */
public final class TraceErrors {

    private final SpanForest forest;
    private final List<GroupedError> reports;
    private final Map<Integer, List<GroupedError>> bySpan = new HashMap<>();

    private TraceErrors(SpanForest forest, List<GroupedError> reports) {
        this.forest = forest;
        this.reports = reports;
        for (GroupedError report : reports) {
            SpanNode node = spanOf(report);
            if (node != null) {
                bySpan.computeIfAbsent(node.index(), any -> new ArrayList<>(1)).add(report);
            }
        }
    }

    /** The order and the repetition of errors do not matter. */
    public static TraceErrors of(Collection<GroupedError> errors, SpanForest forest) {
        return new TraceErrors(
                forest, errors.stream().sorted(ErrorOrder.BY_TIME).distinct().toList());
    }

    /** Null if that span is not there. */
    public @Nullable SpanNode spanOf(GroupedError error) {
        return forest.node(error.error().spanId());
    }

    /** All reports of errors of a span. */
    List<GroupedError> at(SpanNode node) {
        return bySpan.getOrDefault(node.index(), List.of());
    }

    /** Whether an error as bad as ERROR is of the span. */
    boolean anySevereAt(SpanNode node) {
        return at(node).stream().anyMatch(TraceErrors::isSevere);
    }

    /** The last error of a span, severe ones before others; null if there is none. */
    public @Nullable GroupedError lastAt(SpanNode node) {
        GroupedError last = null;
        for (GroupedError error : at(node)) {
            if (last == null || isSevere(error) || !isSevere(last)) {
                last = error;
            }
        }
        return last;
    }

    private static boolean isSevere(GroupedError error) {
        return error.error().level().compareTo(Level.ERROR) <= 0;
    }

    /** One report for each failure and service: of several that of the deepest span, nearest to where it began. */
    public List<GroupedError> distinct() {
        Map<Occurrence, GroupedError> kept = new LinkedHashMap<>();
        Comparator<GroupedError> deeper = Comparator.comparingInt(this::depth);
        for (GroupedError report : reports) {
            kept.merge(
                    Occurrence.of(report.error()),
                    report,
                    (one, other) -> deeper.compare(one, other) >= 0 ? one : other);
        }
        List<GroupedError> distinct = new ArrayList<>(kept.values());
        distinct.sort(ErrorOrder.BY_TIME);
        return Collections.unmodifiableList(distinct);
    }

    /** All that were reported, in order of time. */
    List<GroupedError> reports() {
        return reports;
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return reports.isEmpty();
    }

    /** Of all variants, each once. */
    public List<Long> fingerprints() {
        return reports.stream()
                .map(report -> report.error().fingerprint())
                .distinct()
                .sorted(Long::compareUnsigned)
                .toList();
    }

    private int depth(GroupedError report) {
        SpanNode node = spanOf(report);
        return node == null ? -1 : node.depth();
    }

    private record Occurrence(long occurrence, String service) {

        static Occurrence of(TracedError error) {
            return new Occurrence(error.occurrence(), error.service());
        }
    }
}
