// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How well predicted groups agree with labelled causes; pairs across projects are never compared.
 *
 * @param pairPrecision share of the pairs in one group that have one cause
 * @param pairRecall share of the pairs of one cause that are in one group
 * @param cubedPrecision mean share of an event's group that has its cause (B-cubed)
 * @param cubedRecall mean share of an event's cause that is in its group (B-cubed)
 * @param groupsPerCause groups opened per cause that occurs at least twice
 */
record Scores(
        int events,
        int causes,
        int groups,
        double cubedPrecision,
        double cubedRecall,
        double pairPrecision,
        double pairRecall,
        double groupsPerCause) {

    /** One event with its label and the group that it was put into. */
    record Judged(String project, String cause, long group) {

        String causeInProject() {
            return project + '\0' + cause;
        }

        String groupInProject() {
            return project + '\0' + group;
        }
    }

    static Scores of(List<Judged> events) {
        Map<String, Integer> causes = count(events, Judged::causeInProject);
        Map<String, Integer> groups = count(events, Judged::groupInProject);
        Map<String, Integer> cells = count(events, e -> e.groupInProject() + '\0' + e.cause());
        double precision = 0;
        double recall = 0;
        for (Judged event : events) {
            double cell = get(cells, event.groupInProject() + '\0' + event.cause());
            precision += cell / get(groups, event.groupInProject());
            recall += cell / get(causes, event.causeInProject());
        }
        double together = pairs(cells);
        return new Scores(
                events.size(),
                causes.size(),
                groups.size(),
                precision / events.size(),
                recall / events.size(),
                ratio(together, pairs(groups)),
                ratio(together, pairs(causes)),
                groupsPerCause(events, causes));
    }

    double cubedF1() {
        return harmonic(cubedPrecision, cubedRecall);
    }

    double pairF1() {
        return harmonic(pairPrecision, pairRecall);
    }

    @Override
    public String toString() {
        return "n=%4d causes=%3d groups=%4d  B3 P=%.3f R=%.3f F1=%.3f  pair P=%.3f R=%.3f F1=%.3f  groups/cause %.2f"
                .formatted(
                        events,
                        causes,
                        groups,
                        cubedPrecision,
                        cubedRecall,
                        cubedF1(),
                        pairPrecision,
                        pairRecall,
                        pairF1(),
                        groupsPerCause);
    }

    private static double groupsPerCause(List<Judged> events, Map<String, Integer> causes) {
        Map<String, List<String>> opened = new HashMap<>();
        for (Judged event : events) {
            if (get(causes, event.causeInProject()) > 1) {
                List<String> groups = opened.computeIfAbsent(event.causeInProject(), k -> new ArrayList<>());
                if (!groups.contains(event.groupInProject())) {
                    groups.add(event.groupInProject());
                }
            }
        }
        return opened.values().stream().mapToInt(List::size).average().orElse(1);
    }

    private static Map<String, Integer> count(List<Judged> events, Function<Judged, String> by) {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(event -> counts.merge(by.apply(event), 1, Integer::sum));
        return counts;
    }

    private static int get(Map<String, Integer> counts, String key) {
        return Objects.requireNonNull(counts.get(key));
    }

    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
