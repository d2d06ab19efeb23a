// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Breaks circles of parents: at a link if there is one in it, and of several spans at that of the smallest id. */
final class Cycles {

    private static final Comparator<PlacedSpan> WEAKEST = Comparator.comparing((PlacedSpan placed) -> !placed.linked())
            .thenComparing(placed -> placed.span().id(), Long::compareUnsigned);

    private final Map<Long, PlacedSpan> byId;
    /** Spans that are known not to lead into a circle. */
    private final Set<Long> checked = new HashSet<>();

    private Cycles(Map<Long, PlacedSpan> byId) {
        this.byId = byId;
    }

    static List<PlacedSpan> broken(List<PlacedSpan> spans) {
        Map<Long, PlacedSpan> byId = new HashMap<>(spans.size() * 2);
        spans.forEach(placed -> byId.put(placed.span().id(), placed));
        Cycles cycles = new Cycles(byId);
        spans.forEach(cycles::check);
        return spans.stream()
                .map(placed -> byId.getOrDefault(placed.span().id(), placed))
                .toList();
    }

    private void check(PlacedSpan start) {
        if (start.parent() == 0 || checked.contains(start.parent())) {
            checked.add(start.span().id());
            return;
        }
        List<PlacedSpan> path = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        PlacedSpan next = start;
        while (next != null && !checked.contains(next.span().id())) {
            Integer before = places.putIfAbsent(next.span().id(), path.size());
            if (before != null) {
                breakUp(path.subList(before, path.size()));
                break;
            }
            path.add(next);
            next = parent(next);
        }
        checked.addAll(places.keySet());
    }

    private void breakUp(List<PlacedSpan> circle) {
        circle.stream()
                .min(WEAKEST)
                .ifPresent(weakest -> byId.put(weakest.span().id(), weakest.asRoot()));
    }

    private @Nullable PlacedSpan parent(PlacedSpan placed) {
        return placed.parent() == 0 ? null : byId.get(placed.parent());
    }
}
