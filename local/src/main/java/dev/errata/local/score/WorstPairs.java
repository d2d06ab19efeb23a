// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the pairs of events that cost most: of two causes in one group, or of one cause in two groups. */
final class WorstPairs {

    private WorstPairs() {}

    /**
     * Two events that stand for all pairs that went wrong in the same way.
     *
     * @param together whether they are in one group without having one cause; else they have one cause, but two groups
     * @param pairs how many pairs went wrong so
     * @param cost what these pairs take from B-cubed precision or recall
     */
    record Worst(Judged one, Judged other, boolean together, int pairs, double cost) {

        private Worst and(Worst same) {
            return new Worst(one, other, together, pairs + same.pairs, cost + same.cost);
        }
    }

    /** At most that many, the most expensive first. */
    static List<Worst> of(List<Judged> events, int count) {
        Counts causes = Counts.of(events, Judged::causeInProject);
        Counts groups = Counts.of(events, Judged::groupInProject);
        Map<String, Worst> found = new LinkedHashMap<>();
        for (List<Judged> project : byProject(events)) {
            for (int i = 1; i < project.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Judged one = project.get(j);
                    Judged other = project.get(i);
                    boolean together = one.group().equals(other.group());
                    if (together != one.event().cause().equals(other.event().cause())) {
                        int size = together ? groups.get(one.groupInProject()) : causes.get(one.causeInProject());
                        Worst worst = new Worst(one, other, together, 1, 2.0 / size / events.size());
                        found.merge(kind(one, other, together), worst, Worst::and);
                    }
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Worst::cost).reversed())
                .limit(count)
                .toList();
    }

    private static Collection<List<Judged>> byProject(List<Judged> events) {
        Map<String, List<Judged>> projects = new LinkedHashMap<>();
        events.forEach(event -> projects.computeIfAbsent(event.event().project(), p -> new ArrayList<>())
                .add(event));
        return projects.values();
    }

    /** Pairs go wrong in the same way if they are of the same causes and groups. */
    private static String kind(Judged one, Judged other, boolean together) {
        String a = one.cell();
        String b = other.cell();
        return together + "\0" + (a.compareTo(b) < 0 ? a + '\0' + b : b + '\0' + a);
    }
}
