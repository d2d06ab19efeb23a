// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.model.ErrorEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What one contender reaches on one set.
 *
 * @param stream scores in stream order
 * @param shuffled scores over shuffled streams, none if that was not asked for
 */
record Evaluation(LabelledSet set, String contender, Scores stream, List<Scores> shuffled) {

    /** Orders that are tried beside the stream's own; their seeds are 1, 2, … */
    static final int SHUFFLES = 5;

    static Evaluation of(LabelledSet set, Contender contender, int shuffles) {
        List<Scores> shuffled = new ArrayList<>();
        for (int seed = 1; seed <= shuffles; seed++) {
            List<LabelledEvent> events = new ArrayList<>(set.events());
            Collections.shuffle(events, new Random(seed));
            shuffled.add(Scores.of(judge(events, contender.start())));
        }
        return new Evaluation(set, contender.name(), Scores.of(judge(set.events(), contender.start())), shuffled);
    }

    /** Groups the events in that order, project and event → group; only those that are scored come back. */
    static List<Judged> judge(List<LabelledEvent> events, BiFunction<String, ErrorEvent, String> groups) {
        List<Judged> judged = new ArrayList<>();
        for (LabelledEvent labelled : events) {
            ErrorEvent event = labelled.event();
            String group = event == null ? "missing:" + labelled.id() : groups.apply(labelled.project(), event);
            if (labelled.scored()) {
                judged.add(new Judged(labelled, group));
            }
        }
        return judged;
    }

    double shuffledMean(ToDoubleFunction<Scores> figure) {
        return Average.of(shuffled, figure);
    }

    /** The figure of the worst order. */
    double shuffledLeast(ToDoubleFunction<Scores> figure) {
        return shuffled.stream().mapToDouble(figure).min().orElse(Double.NaN);
    }
}
