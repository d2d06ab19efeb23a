// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.placement;

import dev.errata.bench.pipeline.BenchStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata bench placement}: first sights of one project, placed one after the other. */
@Command(
        name = "placement",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how fast place-variants decides for new variants of one project, and how large its state gets.",
            "No two variants share a key, and each is compared with 50 others: the worst case. One subtask does it all."
        })
public final class PlacementCommand implements Callable<Integer> {

    @Option(names = "--variants", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int variants = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (variants < 10_000) {
            throw new ParameterException(spec.commandLine(), "--variants is at least 10000");
        }
        PrintWriter err = spec.commandLine().getErr();
        PlacementRun run = new PlacementRun(BenchStack.upForFlink(err::println), line -> {
            err.println(line);
            err.flush();
        });
        PlacementResult result = run.measure(variants);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d variants in one project%n"
                        + "  first sights/s while the last half was placed   %,.0f%n"
                        + "  CPU of the placing thread in that time          %.0f %%%n"
                        + "  first sights/s of one core                      %,.0f%n"
                        + "  state of a variant, from the last checkpoint    %,.0f B%n",
                variants,
                result.rate(),
                100 * result.busy(),
                result.rate() / result.busy(),
                result.bytesPerVariant());
        out.flush();
        return 0;
    }
}
