// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.demo.DemoCommand;
import dev.errata.local.explain.ExplainCommand;
import dev.errata.local.group.GroupCommand;
import dev.errata.local.member.MemberCommand;
import dev.errata.local.project.ProjectCommand;
import dev.errata.local.release.ReleaseCommand;
import dev.errata.local.replay.ReplayCommand;
import dev.errata.local.rule.RuleCommand;
import dev.errata.local.score.ScoreCommand;
import dev.errata.local.simulate.SimulateCommand;
import dev.errata.local.trace.TraceCommand;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main class behind {@code ./errata}; a new subcommand is one more class in the list below. */
@Command(
        name = "errata",
        description = "Errata on one machine: gateway, Kafka, Flink, ClickHouse and what runs on them.",
        mixinStandardHelpOptions = true,
        version = "errata 0.1.0-SNAPSHOT",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            SqlCommand.class,
            ProjectCommand.class,
            MemberCommand.class,
            GroupCommand.class,
            TraceCommand.class,
            RuleCommand.class,
            ReleaseCommand.class,
            ReplayCommand.class,
            SimulateCommand.class,
            ExplainCommand.class,
            ScoreCommand.class,
            DemoCommand.class,
        },
        footer = {
            "",
            "The script itself also knows: test [--fast] (build and run all tests), bench intake | pipeline | placement | traces | api | jmh (how fast is it?).",
            "",
            "Environment:",
            "  ERRATA_PORT_OFFSET  added to every port (default 0; remembered in the state folder)",
            "  ERRATA_HOME         the state folder (default: .errata beside this script)"
        })
public final class Errata {
    private Errata() {}

    /** Runs one command; the exit code is 0, 1 when it failed, or 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands with their options; failures are told in one line, not as a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Errata())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("errata: " + words(failure));
                    return line.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    /** What went wrong in words: the message, with the kind of failure where the message alone says nothing. */
    static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || failure instanceof FileSystemException ? failure.toString() : message;
    }
}
