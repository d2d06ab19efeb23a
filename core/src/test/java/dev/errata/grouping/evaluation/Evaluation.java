// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.evaluation;

import dev.errata.grouping.GroupsInMemory;
import dev.errata.model.Placement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Places labelled events in stream order with the classes that run in the job, and scores the groups. */
final class Evaluation {

    private Evaluation() {}

    static Scores score(List<Labelled> events) {
        return Scores.of(judge(events, false));
    }

    private static List<Scores.Judged> judge(List<Labelled> events, boolean verbose) {
        Map<String, GroupsInMemory> projects = new HashMap<>();
        List<Scores.Judged> judged = new ArrayList<>();
        for (Labelled event : events) {
            Placement placement = projects.computeIfAbsent(event.project(), p -> new GroupsInMemory())
                    .place(event.event());
            judged.add(new Scores.Judged(event.project(), event.cause(), placement.group()));
            if (verbose) {
                System.out.println(
                        event.project() + " " + event.cause() + " " + event.id() + " " + placement.explanation());
            }
        }
        return judged;
    }

    static Map<String, Scores> scoreSdkEvents() {
        Map<String, Scores> scores = new TreeMap<>();
        LabelledSdkEvents.bySdk().forEach((sdk, events) -> scores.put(sdk, score(events)));
        return scores;
    }

    /** Prints the scores of the SDK events and of each file of labelled traces; with {@code -v}, also where every event went and why. */
    public static void main(String[] args) {
        boolean verbose = args.length > 0 && args[0].equals("-v");
        LabelledSdkEvents.bySdk().forEach((sdk, events) -> print(sdk, events, verbose));
        for (int i = verbose ? 1 : 0; i < args.length; i++) {
            Path path = Path.of(args[i]);
            print(path.getFileName().toString(), LabelledTraces.read(path), verbose);
        }
    }

    private static void print(String name, List<Labelled> events, boolean verbose) {
        System.out.println("%-26s %s".formatted(name, Scores.of(judge(events, verbose))));
    }
}
