// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata score}: how good are the groups? */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Group labelled errors with the classes that run in the job, and print how well the groups agree with the labels,"
                    + " beside what simpler keys reach on the same data.",
            "A FILE has one object a line: id, application, cause, in_app (prefixes), trace (text).",
            "A FOLDER has recorded requests of clients: index.jsonl names them, truth.jsonl labels the errors in them.",
            "B3 is B-cubed: it asks for every event how pure and how complete its group is."
        })
public final class ScoreCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Labelled data.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print JSON for machines.")
    private boolean json;

    @Option(
            names = "--worst",
            paramLabel = "N",
            description =
                    "Also print the N kinds of pairs of each set that cost most, and why each event is where it is.")
    private int worst;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Write the group of each event there, one {\"occ_id\",\"group\"} a line.")
    private @Nullable Path predictions;

    @Option(names = "--no-shuffles", description = "Only the stream's own order; faster.")
    private boolean noShuffles;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<LabelledSet> sets = LabelledData.read(paths);
        if (predictions != null) {
            Predictions.write(predictions, sets);
        }
        List<Contender> contenders = Contender.all();
        ScoreTable table = new ScoreTable(out);
        List<List<Evaluation>> bySet = new ArrayList<>();
        for (LabelledSet set : sets) {
            List<Evaluation> evaluations = contenders.stream()
                    .map(contender -> Evaluation.of(set, contender, noShuffles ? 0 : Evaluation.SHUFFLES))
                    .toList();
            bySet.add(evaluations);
            if (!json) {
                table.set(evaluations);
            }
        }
        List<List<Evaluation>> byContender = byContender(bySet);
        if (json) {
            out.println(ScoreJson.of(bySet, byContender));
        } else {
            if (!byContender.isEmpty()) {
                table.macro(byContender);
            }
            for (LabelledSet set : worst > 0 ? sets : List.<LabelledSet>of()) {
                new WorstReport(out).print(set, worst);
            }
        }
        out.flush();
        return 0;
    }

    /** For the means: sets that have recall only are left out. */
    private static List<List<Evaluation>> byContender(List<List<Evaluation>> bySet) {
        List<List<Evaluation>> whole = bySet.stream()
                .filter(evaluations -> !evaluations.get(0).set().recurring())
                .toList();
        int contenders = whole.isEmpty() ? 0 : whole.get(0).size();
        return IntStream.range(0, contenders)
                .mapToObj(i -> whole.stream().map(set -> set.get(i)).toList())
                .toList();
    }
}
