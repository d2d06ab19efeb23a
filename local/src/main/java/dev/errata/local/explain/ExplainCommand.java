// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import dev.errata.clickhouse.Queries;
import dev.errata.local.Installation;
import dev.errata.local.LocalStack;
import dev.errata.local.home.Part;
import dev.errata.local.process.PartState;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Rejection;
import dev.errata.parse.ParseSink;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata explain}: which group would an error join, and why? */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Show how each error of a file is read: its keys, canonical frames and message template, the group it goes to,"
                    + " and why it goes there.",
            "The file may be a Sentry event or envelope, OTLP logs or spans (JSON or protobuf), JSON lines, or text with"
                    + " stack traces; also with .gz.",
            "Nothing is stored. With --project the answer is about the groups of the running stack, else the errors of"
                    + " the file are placed among each other, in their order."
        })
public final class ExplainCommand implements Callable<Integer> {

    /** Project of the errors if they are placed among each other only. */
    private static final String NO_PROJECT = "default";

    @Parameters(paramLabel = "FILE", description = "A file, or - for the standard input.")
    private String file = "";

    @Option(names = "--project", paramLabel = "NAME", description = "Place among the stored variants of this project.")
    private String project = "";

    @Option(names = "--json", description = "Print one JSON object a line, for machines.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PlacedProject placed = new PlacedProject();
        if (!project.isEmpty()) {
            int variants = readStored(placed, out);
            if (!json) {
                out.printf(Locale.ROOT, "among the %,d variants of project %s%n%n", variants, project);
            }
        }
        Explained explained = json ? new ExplainJson(out) : new ExplainText(out);
        Explaining explaining = new Explaining(placed, explained);
        PayloadFile.read(file, project.isEmpty() ? NO_PROJECT : project, explaining);
        explained.end(explaining.events, explaining.notErrors);
        return explaining.events > 0 ? 0 : 1;
    }

    private int readStored(PlacedProject placed, PrintWriter out) throws IOException {
        LocalStack stack = Installation.stack(out);
        if (stack.status(Part.CLICKHOUSE).state() != PartState.READY) {
            throw new IOException(Part.CLICKHOUSE + " is not ready; './errata up' starts what is needed");
        }
        try (Queries queries = new Queries(stack.clickHouseReader().settings())) {
            return new StoredVariants(queries).readInto(placed, project);
        }
    }

    /** Explains every event as soon as it is parsed. */
    private static final class Explaining implements ParseSink {

        private final PlacedProject placed;
        private final Explained explained;
        private int events;
        private int notErrors;

        Explaining(PlacedProject placed, Explained explained) {
            this.placed = placed;
            this.explained = explained;
        }

        @Override
        public void event(ErrorEvent event) {
            explained.event(++events, placed.place(event));
        }

        @Override
        public void rejection(Rejection rejection) {
            explained.rejection(rejection);
        }

        @Override
        public void notAnError() {
            notErrors++;
        }
    }
}
