// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench;

import dev.errata.bench.api.ApiCommand;
import dev.errata.bench.intake.IntakeCommand;
import dev.errata.bench.micro.JmhCommand;
import dev.errata.bench.pipeline.PipelineCommand;
import dev.errata.bench.placement.PlacementCommand;
import dev.errata.bench.traces.TracesCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main class behind {@code ./errata bench}. */
@Command(
        name = "errata bench",
        mixinStandardHelpOptions = true,
        description = "How fast is it, and where does the time go?",
        subcommands = {
            PipelineCommand.class,
            PlacementCommand.class,
            TracesCommand.class,
            IntakeCommand.class,
            ApiCommand.class,
            JmhCommand.class
        })
public final class Bench {

    private Bench() {}

    /** Runs one command; the exit code is 0, 1 when it failed, or 2 when it was not understood. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    String message = failure.getMessage();
                    command.getErr().println("errata: " + (message == null ? failure.toString() : message));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
        System.exit(line.execute(arguments));
    }
}
