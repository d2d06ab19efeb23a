// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import dev.errata.model.JsonWriter;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes evaluations for machines: the sets, then the mean over sets. */
final class ScoreJson {

    private final JsonWriter json = new JsonWriter();

    private ScoreJson() {}

    /** @param sets the evaluations of each set, the contenders in one order */
    static String of(List<List<Evaluation>> sets, List<List<Evaluation>> byContender) {
        ScoreJson score = new ScoreJson();
        score.json.beginObject().name("sets").beginArray();
        sets.forEach(score::set);
        score.json.endArray().name("macro").beginArray();
        byContender.forEach(score::contender);
        return score.json.endArray().endObject().toString();
    }

    private void set(List<Evaluation> evaluations) {
        Scores size = evaluations.get(0).stream();
        json.beginObject().name("set").value(evaluations.get(0).set().name());
        json.name("events").value(size.events()).name("causes").value(size.causes());
        json.name("missing").value(evaluations.get(0).set().missing());
        json.name("recurring").value(evaluations.get(0).set().recurring());
        json.name("contenders").beginArray();
        evaluations.forEach(evaluation -> contender(List.of(evaluation)));
        json.endArray().endObject();
    }

    private void contender(List<Evaluation> over) {
        json.beginObject().name("name").value(over.get(0).contender());
        json.name("groups")
                .value(over.stream().mapToInt(e -> e.stream().groups()).sum());
        number(over, "groups_per_cause", Scores::groupsPerCause);
        number(over, "b3_p", s -> s.cubed().precision());
        number(over, "b3_r", s -> s.cubed().recall());
        number(over, "b3_f1", s -> s.cubed().f1());
        number(over, "pair_p", s -> s.pairs().precision());
        number(over, "pair_r", s -> s.pairs().recall());
        number(over, "pair_f1", s -> s.pairs().f1());
        if (!over.get(0).shuffled().isEmpty()) {
            json.name("shuffled").beginObject();
            json.name("orders").value(over.get(0).shuffled().size());
            shuffled(over, "b3_f1", s -> s.cubed().f1());
            shuffled(over, "pair_f1", s -> s.pairs().f1());
            json.endObject();
        }
        json.endObject();
    }

    private void number(List<Evaluation> over, String name, ToDoubleFunction<Scores> figure) {
        json.name(name).value(Average.of(over, evaluation -> figure.applyAsDouble(evaluation.stream())));
    }

    private void shuffled(List<Evaluation> over, String name, ToDoubleFunction<Scores> figure) {
        json.name(name + "_mean").value(Average.of(over, evaluation -> evaluation.shuffledMean(figure)));
        json.name(name + "_least").value(Average.of(over, evaluation -> evaluation.shuffledLeast(figure)));
    }
}
