// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well groups agree with labelled causes; pairs across projects are never compared.
 *
 * @param cubed share of an event's group that has its cause, and of its cause that is in its group, mean over events
 *     (B-cubed, Bagga and Baldwin 1998)
 * @param pairs share of the pairs in one group that have one cause, and of those of one cause that are in one group
 * @param groupsPerCause groups opened per cause that occurs at least twice
 */
record Scores(int events, int causes, int groups, Agreement cubed, Agreement pairs, double groupsPerCause) {

    /** Precision and recall, from 0 to 1. */
    record Agreement(double precision, double recall) {

        /** The harmonic mean. */
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    static Scores of(List<Judged> events) {
        Counts causes = Counts.of(events, Judged::causeInProject);
        Counts groups = Counts.of(events, Judged::groupInProject);
        Counts cells = Counts.of(events, Judged::cell);
        double precision = 0;
        double recall = 0;
        for (Judged event : events) {
            double cell = cells.get(event.cell());
            precision += cell / groups.get(event.groupInProject());
            recall += cell / causes.get(event.causeInProject());
        }
        return new Scores(
                events.size(),
                causes.distinct(),
                groups.distinct(),
                new Agreement(precision / events.size(), recall / events.size()),
                new Agreement(ratio(cells.pairs(), groups.pairs()), ratio(cells.pairs(), causes.pairs())),
                groupsPerCause(events, causes));
    }

    private static double groupsPerCause(List<Judged> events, Counts causes) {
        Map<String, Set<String>> opened = new HashMap<>();
        for (Judged event : events) {
            if (causes.get(event.causeInProject()) > 1) {
                opened.computeIfAbsent(event.causeInProject(), k -> new HashSet<>())
                        .add(event.groupInProject());
            }
        }
        return opened.values().stream().mapToInt(Set::size).average().orElse(1);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
