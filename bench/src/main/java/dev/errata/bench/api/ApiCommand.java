// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.api;

import dev.errata.bench.pipeline.BenchStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata bench api}: how long people wait for a page. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = {
            "Fills two projects with generated events, a small and a large one, and asks a gateway for what pages of the"
                    + " dashboard ask for, one request after the other.",
            "What a project holds already is not made again; --drop takes it away afterwards."
        })
public final class ApiCommand implements Callable<Integer> {

    @Option(names = "--small", paramLabel = "N", description = "Events of the small one (default: ${DEFAULT-VALUE}).")
    private long small = 1_000_000;

    @Option(names = "--events", paramLabel = "N", description = "Events of the large one (default: ${DEFAULT-VALUE}).")
    private long events = 20_000_000;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Requests of each kind that are measured (default: ${DEFAULT-VALUE}).")
    private int requests = 100;

    @Option(names = "--drop", description = "Take the projects away afterwards.")
    private boolean drop;

    @Option(names = "--keep", description = "Leave the stack running afterwards.")
    private boolean keep;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (small < 10_000 || events <= small || requests < 20) {
            throw new ParameterException(
                    spec.commandLine(), "--small is at least 10000, --events more than that, --requests at least 20");
        }
        PrintWriter err = spec.commandLine().getErr();
        BenchStack stack = BenchStack.upForApi(line -> tell(err, line));
        try (GeneratedProjects projects = new GeneratedProjects(stack.clickHouse(), line -> tell(err, line))) {
            String few = projects.filled(small);
            String many = projects.filled(events);
            PageRequests pages =
                    new PageRequests(stack.stack().gateway(), stack.stack().adminToken(), projects, requests);
            List<PageLatency> before = pages.measure(few);
            List<PageLatency> after = pages.measure(many);
            new ApiReport(spec.commandLine().getOut()).print(small, before, events, after);
            if (drop) {
                projects.drop();
            }
        } finally {
            if (!keep) {
                stack.stack().close();
            }
        }
        return 0;
    }

    private static void tell(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }
}
