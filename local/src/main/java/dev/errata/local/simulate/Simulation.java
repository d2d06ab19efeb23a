// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import dev.errata.clickhouse.Queries;
import dev.errata.gateway.simulate.Simulated;
import dev.errata.local.BatchJob;
import dev.errata.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs rule sets over the history of an installation. */
final class Simulation {

    private static final String ENTRY_CLASS = "dev.errata.jobs.simulate.SimulateJob";

    private final LocalStack stack;
    private final Span span;
    private final List<String> projects;
    private final long events;

    private Simulation(LocalStack stack, Span span, List<String> projects, long events) {
        this.stack = stack;
        this.span = span;
        this.projects = projects;
        this.events = events;
    }

    /**
     * Looks what there is.
     *
     * @param project empty for all
     * @throws IOException if there are no events in the time
     */
    static Simulation of(LocalStack stack, Queries queries, Span span, String project) throws IOException {
        List<String> projects = new ArrayList<>();
        long events = 0;
        Map<String, Object> parameters = Map.of(
                "warm_up", span.begin().toEpochMilli(),
                "from", span.from().toEpochMilli(),
                "to", span.to().toEpochMilli(),
                "project", project);
        for (Map<String, String> row :
                queries.run("simulate/count_history", parameters).maps()) {
            projects.add(row.getOrDefault("project", ""));
            events += Long.parseLong(row.getOrDefault("events", "0"));
        }
        if (events == 0) {
            throw new IOException("there are no events%s from %s to %s"
                    .formatted(project.isEmpty() ? "" : " of the project " + project, span.from(), span.to()));
        }
        return new Simulation(stack, span, List.copyOf(projects), events);
    }

    /** Projects that are simulated. */
    List<String> projects() {
        return projects;
    }

    /** Events of the time, without the warm-up. */
    long events() {
        return events;
    }

    /**
     * What a rule set would have told.
     *
     * @throws IOException if the job fails, with Flink's reason
     */
    Simulated run(RuleSet rules) throws IOException {
        Path root = Files.createDirectories(stack.home().root().resolve("data/simulations"));
        Path folder = Files.createTempDirectory(root, "run");
        try {
            Path file = Files.write(folder.resolve("rules.ndjson"), rules.lines());
            BatchJob.submit(stack, ENTRY_CLASS, arguments(file, folder)).await("simulation", () -> {});
            return SimulatedFiles.read(folder);
        } finally {
            delete(folder);
        }
    }

    private List<String> arguments(Path file, Path folder) {
        List<String> arguments = new ArrayList<>(List.of(
                "--from", span.from().toString(),
                "--to", span.to().toString(),
                "--warm-up", span.warmUp().toString(),
                "--rules", file.toUri().toString(),
                "--output", folder.toUri().toString()));
        projects.forEach(project -> arguments.add("--project=" + project));
        return arguments;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
