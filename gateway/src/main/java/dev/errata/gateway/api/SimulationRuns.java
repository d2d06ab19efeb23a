// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.gateway.api.read.ReadQueries;
import dev.errata.gateway.flink.ClusterJob;
import dev.errata.gateway.simulate.NotSimulated;
import dev.errata.gateway.simulate.Simulated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Simulations: two jobs each, whose names hold its id, and their rows in {@code simulations}.
 *
 * @param queries in which what was found is looked up
 */
record SimulationRuns(KnownCluster cluster, ReadQueries queries) {

    private static final String ENTRY_CLASS = "dev.errata.jobs.simulate.SimulateJob";
    private static final Set<String> FAILED = Set.of("FAILED", "CANCELED");
    private static final String FINISHED = "FINISHED";
    private static final int MOST_JOBS = 2;
    private static final int MOST_ROWS = 100_000;

    /** The same of both rule sets. */
    record Sides<T>(T before, T after) {}

    /** What was found under one rule set. */
    record Found(Simulated simulated, List<String> notSimulated) {}

    /** Whether as many run as may. */
    boolean areTooMany() {
        return cluster.ask(known -> known.overview()).stream()
                        .filter(job -> job.kind().equals("simulate") && !isEnded(job))
                        .count()
                >= MOST_JOBS;
    }

    /** Starts both jobs, or none. */
    void start(String id, String project, SimulatedTime time, Sides<List<String>> rules) {
        String first = start(id, project, time, "before", rules.before());
        try {
            start(id, project, time, "after", rules.after());
        } catch (RuntimeException e) {
            try {
                cluster.ask(known -> known.cancel(first));
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private String start(String id, String project, SimulatedTime time, String side, List<String> rules) {
        List<String> arguments = List.of(
                "--project=" + project,
                "--from=" + time.from(),
                "--to=" + time.to(),
                "--warm-up=" + time.warmUp(),
                "--simulation=" + id,
                "--side=" + side,
                "--rule-lines=" + String.join("\n", rules));
        return cluster.ask(known -> known.start(ENTRY_CLASS, arguments));
    }

    /** Why it failed; empty if it did not. */
    Optional<String> failure(String id) {
        return jobs(id).stream()
                .filter(job -> FAILED.contains(job.state()))
                .findFirst()
                .map(job -> cluster.ask(known -> known.failure(job.id())));
    }

    boolean isRunning(String id) {
        return jobs(id).stream().anyMatch(job -> !isEnded(job));
    }

    /** What was found, once both jobs are through; empty if there is no such simulation. */
    Optional<Sides<Found>> found(String id) {
        List<ObjectNode> rows =
                queries.rows("api/simulation/rows_of_simulation", Map.of("simulation", id, "limit", MOST_ROWS));
        Optional<String> before = contents(rows, "before", "rules").stream().findFirst();
        Optional<String> after = contents(rows, "after", "rules").stream().findFirst();
        return before.isPresent() && after.isPresent()
                ? Optional.of(new Sides<>(found(rows, "before", before.get()), found(rows, "after", after.get())))
                : Optional.empty();
    }

    private static Found found(List<ObjectNode> rows, String side, String rules) {
        return new Found(
                Simulated.of(contents(rows, side, "firing"), contents(rows, side, "evaluation")),
                NotSimulated.of(rules.lines().toList()));
    }

    private static List<String> contents(List<ObjectNode> rows, String side, String kind) {
        return rows.stream()
                .filter(row -> row.path("side").asText().equals(side)
                        && row.path("kind").asText().equals(kind))
                .map(row -> row.path("content").asText())
                .toList();
    }

    private List<ClusterJob> jobs(String id) {
        return cluster.ask(known -> known.overview()).stream()
                .filter(job -> job.name().startsWith("errata simulate " + id + " "))
                .toList();
    }

    private static boolean isEnded(ClusterJob job) {
        return job.state().equals(FINISHED) || FAILED.contains(job.state());
    }
}
