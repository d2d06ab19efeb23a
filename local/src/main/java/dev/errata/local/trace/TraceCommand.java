// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.trace;

import dev.errata.clickhouse.Queries;
import dev.errata.gateway.trace.Deadline;
import dev.errata.gateway.trace.FoundTrace;
import dev.errata.gateway.trace.StoredTraces;
import dev.errata.gateway.trace.TraceJson;
import dev.errata.local.Running;
import dev.errata.parse.TraceIds;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata trace}: one stored trace as a tree. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Show which way a request took, what failed in it, and where that began.",
            "Failing traces are stored, and a few healthy ones to compare them with."
        })
public final class TraceCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Parameters(paramLabel = "ID", description = "32 hex digits.")
    private String id = "";

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description = "Whose trace it is (default: the only project that has it).")
    private String project = "";

    @Option(names = "--json", description = "Print one JSON object, as the gateway answers it.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String traceId = TraceIds.trace(id);
        if (traceId.isEmpty()) {
            throw new IllegalArgumentException("the id of a trace is 32 hex digits, not: " + id);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Queries queries = Running.clickHouse(out)) {
            FoundTrace found = find(new StoredTraces(queries), project, traceId);
            out.print(json ? TraceJson.write(found) + System.lineSeparator() : TraceText.of(found));
            out.flush();
        }
        return 0;
    }

    /** The trace; IllegalArgumentException with what to do if there is none, or more than one. */
    static FoundTrace find(StoredTraces traces, String project, String traceId) {
        Deadline deadline = Deadline.after(LIMIT);
        String whose = project.isEmpty() ? TraceProject.only(traces.projects(traceId, deadline), traceId) : project;
        Optional<FoundTrace> found = traces.find(whose, traceId, deadline);
        return found.orElseThrow(() -> TraceProject.unknown(traceId, " in project " + whose));
    }
}
