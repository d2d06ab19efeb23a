// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints evaluations for people: a block for each set, then the mean over sets. */
final class ScoreTable {

    private static final String ROW = "  %-32s %6s %9s   %5s %5s %5s   %6s %5s %5s%s%n";

    private final PrintWriter out;

    ScoreTable(PrintWriter out) {
        this.out = out;
    }

    /** One set: its size, and a line for each contender. */
    void set(List<Evaluation> evaluations) {
        LabelledSet set = evaluations.get(0).set();
        Scores size = evaluations.get(0).stream();
        out.printf(
                Locale.ROOT,
                "%s: %,d events, %,d %s%s%n",
                set.name(),
                size.events(),
                size.causes(),
                set.recurring() ? "failures that recur over revisions" : "causes",
                set.missing() == 0 ? "" : ", %,d events not found in the data".formatted(set.missing()));
        head(evaluations.get(0));
        evaluations.forEach(evaluation -> line(List.of(evaluation)));
        out.println();
        out.flush();
    }

    /** Means over sets, each of which counts alike. */
    void macro(List<List<Evaluation>> byContender) {
        out.printf(Locale.ROOT, "mean over %d sets%n", byContender.get(0).size());
        head(byContender.get(0).get(0));
        byContender.forEach(this::line);
        out.println();
        out.flush();
    }

    private void head(Evaluation evaluation) {
        int shuffles = evaluation.shuffled().size();
        String orders = shuffles == 0 ? "" : "   shuffled %d times: B3 F1 (least)  pair F1 (least)".formatted(shuffles);
        out.printf(ROW, "", "groups", "per cause", "B3 P", "R", "F1", "pair P", "R", "F1", orders);
    }

    private void line(List<Evaluation> over) {
        boolean recallOnly = over.get(0).set().recurring();
        out.printf(
                ROW,
                over.get(0).contender(),
                over.stream().mapToInt(e -> e.stream().groups()).sum(),
                String.format(Locale.ROOT, "%.2f", mean(over, Scores::groupsPerCause)),
                recallOnly ? "-" : share(mean(over, s -> s.cubed().precision())),
                share(mean(over, s -> s.cubed().recall())),
                recallOnly ? "-" : share(mean(over, s -> s.cubed().f1())),
                recallOnly ? "-" : share(mean(over, s -> s.pairs().precision())),
                share(mean(over, s -> s.pairs().recall())),
                recallOnly ? "-" : share(mean(over, s -> s.pairs().f1())),
                recallOnly || over.get(0).shuffled().isEmpty() ? "" : shuffled(over));
    }

    private static String shuffled(List<Evaluation> over) {
        return String.format(
                Locale.ROOT,
                "   %25.3f (%.3f)   %7.3f (%.3f)",
                Average.of(over, e -> e.shuffledMean(s -> s.cubed().f1())),
                Average.of(over, e -> e.shuffledLeast(s -> s.cubed().f1())),
                Average.of(over, e -> e.shuffledMean(s -> s.pairs().f1())),
                Average.of(over, e -> e.shuffledLeast(s -> s.pairs().f1())));
    }

    private static String share(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    private static double mean(List<Evaluation> over, ToDoubleFunction<Scores> figure) {
        return Average.of(over, evaluation -> figure.applyAsDouble(evaluation.stream()));
    }
}
