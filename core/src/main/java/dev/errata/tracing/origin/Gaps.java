// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.SpanKind;
import dev.errata.tracing.tree.SpanNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the spans that are named and did not come. */
final class Gaps {

    /** Of more than so many the first are looked at. */
    static final int MAX = 256;

    private final Map<Long, List<SpanNode>> orphans = new LinkedHashMap<>();
    private final Map<Long, List<GroupedError>> reports = new LinkedHashMap<>();

    private Gaps(Reading reading) {
        for (SpanNode root : reading.forest().roots()) {
            if (root.isOrphan() && root.span().kind() != SpanKind.CONSUMER) {
                orphans.computeIfAbsent(root.span().parent(), id -> new ArrayList<>(1))
                        .add(root);
            }
        }
        for (GroupedError report : reading.errors().reports()) {
            long id = report.error().spanId();
            if (id != 0 && reading.errors().spanOf(report) == null) {
                reports.computeIfAbsent(id, any -> new ArrayList<>(1)).add(report);
            }
        }
    }

    /** Those below which something failed or whose errors are known, and the others; in an order of their own. */
    static List<Gap> of(Reading reading) {
        Gaps found = new Gaps(reading);
        List<Gap> failing = new ArrayList<>();
        List<Gap> others = new ArrayList<>();
        found.orphans.forEach((id, below) -> {
            boolean fails = found.reports.containsKey(id) || below.stream().anyMatch(reading.explanations()::isFailing);
            (fails ? failing : others).add(found.gap(id));
        });
        found.reports.keySet().stream()
                .filter(id -> !found.orphans.containsKey(id))
                .forEach(id -> failing.add(found.gap(id)));
        failing.addAll(others);
        return failing.subList(0, Math.min(MAX, failing.size()));
    }

    private Gap gap(long id) {
        return new Gap(id, orphans.getOrDefault(id, List.of()), reports.getOrDefault(id, List.of()));
    }
}
