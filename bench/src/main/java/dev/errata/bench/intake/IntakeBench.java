// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import dev.errata.bench.measure.Median;
import dev.errata.bench.pipeline.BenchStack;
import dev.errata.local.LocalStack;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.gateway.IngestAccess;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole benchmark in its order. */
final class IntakeBench {

    private static final int TOO_MUCH = 5;
    private static final int MOST_WARM_UPS = 30;
    private static final int OVERLOAD_CONNECTIONS = 800;

    private final int seconds;
    private final int repeats;
    private final int connections;
    private final int overloadSeconds;
    private final Consumer<String> progress;

    IntakeBench(int seconds, int repeats, int connections, int overloadSeconds, Consumer<String> progress) {
        this.seconds = seconds;
        this.repeats = repeats;
        this.connections = connections;
        this.overloadSeconds = overloadSeconds;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param steadyRate requests a second
     * @param keep whether to leave the parts running
     */
    IntakeResult run(double steadyRate, boolean keep) throws IOException, InterruptedException {
        LocalStack stack = BenchStack.upForIntake(progress).stack();
        try {
            var projects = new GatewayProjects(stack.gateway(), stack.adminToken());
            String path = path(projects.limited("bench", 0));
            LoadRun load = new LoadRun(stack);
            warmUp(load, plan(stack, path, 0));
            List<GatewayUsage> full = repeat("full", load, plan(stack, path, 0));
            double can = Median.of(full, run -> run.load().acceptedPerSecond());
            List<GatewayUsage> steady = repeat("steady", load, plan(stack, path, steadyRate));
            return new IntakeResult(
                    Envelopes.meanBytes(), full, steadyRate, steady, overload(stack, load, projects, can));
        } finally {
            if (!keep) {
                stack.close();
            }
        }
    }

    private void warmUp(LoadRun load, LoadPlan plan) throws IOException, InterruptedException {
        boolean warm = false;
        for (int round = 1; round <= MOST_WARM_UPS && !warm; round++) {
            GatewayUsage run = load.run(plan);
            tell("warm-up " + round, run);
            warm = run.isWarm();
        }
    }

    private List<GatewayUsage> repeat(String what, LoadRun load, LoadPlan plan)
            throws IOException, InterruptedException {
        List<GatewayUsage> runs = new ArrayList<>();
        for (int round = 1; round <= repeats; round++) {
            runs.add(load.run(plan));
            tell("%s %d of %d".formatted(what, round, repeats), runs.get(runs.size() - 1));
        }
        return runs;
    }

    /** Five times of what it can do, to a project that may send half of what it can do. */
    private IntakeResult.@Nullable Overload overload(
            LocalStack stack, LoadRun load, GatewayProjects projects, double can)
            throws IOException, InterruptedException {
        if (overloadSeconds == 0) {
            return null;
        }
        int allowed = (int) (can / 2);
        IngestAccess access = projects.limited("bench-overload", allowed);
        Path acknowledged = Files.createTempFile(stack.home().root(), "acknowledged", ".bits");
        long run = System.nanoTime();
        double wanted = can * TOO_MUCH;
        LoadPlan plan = new LoadPlan(
                stack.home().ports().of(Endpoint.GATEWAY),
                path(access),
                OVERLOAD_CONNECTIONS,
                overloadSeconds,
                wanted,
                false,
                run,
                acknowledged.toString());
        int restarts = stack.status(Part.GATEWAY).restarts();
        GatewayUsage usage = load.run(plan);
        tell("overload", usage);
        WrittenEvents written = WrittenEvents.read(stack.kafkaBootstrap(), run);
        BitSet answered = BitSet.valueOf(Files.readAllBytes(acknowledged));
        Files.delete(acknowledged);
        return new IntakeResult.Overload(
                wanted,
                allowed,
                usage,
                written.missing(answered),
                written.repeated(),
                stack.status(Part.GATEWAY).restarts() - restarts);
    }

    private LoadPlan plan(LocalStack stack, String path, double rate) {
        int port = stack.home().ports().of(Endpoint.GATEWAY);
        return new LoadPlan(port, path, connections, seconds, rate, true, System.nanoTime(), "");
    }

    private static String path(IngestAccess access) {
        return "/api/%d/envelope/?sentry_version=7&sentry_key=%s&sentry_client=sentry.javascript.node%%2F11.12.0"
                .formatted(access.id(), access.key());
    }

    private void tell(String what, GatewayUsage run) {
        progress.accept("%s: %,.0f accepted/s, %.1f µs of the gateway an envelope, p99 %.1f ms, answers %s"
                .formatted(
                        what,
                        run.load().acceptedPerSecond(),
                        run.gatewayMicros(),
                        run.load().millis().p99(),
                        run.load().statuses()));
    }
}
