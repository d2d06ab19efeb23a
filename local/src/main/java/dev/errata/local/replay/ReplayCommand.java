// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import dev.errata.clickhouse.Queries;
import dev.errata.local.Installation;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.process.PartState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata replay}: history from files through the build of {@code track}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Read errors from files and folders, group and count them as live ones are, and store them beside those.",
            "What is stored already is not counted again, so a replay may be repeated.",
            "Files: .json, .ndjson, .jsonl (Sentry events, OTLP, log lines), .envelope, OTLP .pb (…logs.pb, …traces.pb),"
                    + " anything else as text with stack traces among its lines; each also with .gz or .zst."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--project", required = true, paramLabel = "NAME", description = "Project the errors belong to.")
    private String project = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        LocalStack stack = Installation.stack(out);
        for (Part part : List.of(Part.CLICKHOUSE, Part.JOBMANAGER, Part.TASKMANAGER)) {
            if (stack.status(part).state() != PartState.READY) {
                throw new IOException(part + " is not ready; './errata up' starts what is needed");
            }
        }
        try (Queries queries = new Queries(stack.clickHouseReader().settings())) {
            Stored before = Stored.of(queries, project);
            ProgressLine line = new ProgressLine(out);
            ReplayProgress result = new ReplayRun(stack, line::show).replay(paths, project);
            line.end();
            summarise(out, result, Stored.of(queries, project).minus(before));
        }
        return 0;
    }

    private static void summarise(PrintWriter out, ReplayProgress result, Stored added) {
        out.printf(
                Locale.ROOT,
                "read      %,d events, %,d items that are no errors, %,d rejected%n",
                result.events(),
                result.notErrors(),
                result.rejected());
        result.rejections().forEach((reason, count) -> out.printf(Locale.ROOT, "          %,9d %s%n", count, reason));
        out.printf(
                Locale.ROOT,
                "stored    %,d events that were not there before, %,d new variants, %,d new groups, %,d rejections%n",
                added.events(),
                added.variants(),
                added.groups(),
                added.rejections());
        out.flush();
    }
}
