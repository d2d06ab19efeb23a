// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.ProcFs;
import dev.errata.bench.measure.ProcessUsage;
import dev.errata.clickhouse.ClickHouseSettings;
import dev.errata.clickhouse.schema.Migrations;
import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.LocalStack;
import dev.errata.local.PartStatus;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.home.Settings;
import dev.errata.local.parts.ClickHouseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A stack of its own for measuring, beside the one of the demo, whose data it never touches. */
public final class BenchStack {

    /** Environment: ports of the bench lie this far above those of the demo. */
    private static final int PORT_DISTANCE = 10_000;

    private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");
    private static final Duration CANCELLING = Duration.ofSeconds(60);

    private final ProcFs processes = new ProcFs();
    private final LocalStack stack;
    private final Thread atExit = new Thread(this::downAtExit, "bench-down");

    private BenchStack(LocalStack stack) {
        this.stack = stack;
    }

    /** The stack in the folder {@code bench} of the installation, started if it does not run. */
    public static BenchStack up(Consumer<String> progress) throws IOException {
        BenchStack bench =
                up(EnumSet.complementOf(EnumSet.of(Part.GATEWAY)), progress).withoutJobs();
        new Migrations(bench.clickHouse()).apply();
        return bench;
    }

    /** The Flink cluster of that stack alone. */
    public static BenchStack upForFlink(Consumer<String> progress) throws IOException {
        return up(EnumSet.of(Part.TASKMANAGER), progress).withoutJobs();
    }

    /** The gateway and Kafka of that stack alone. */
    public static BenchStack upForIntake(Consumer<String> progress) throws IOException {
        return up(EnumSet.of(Part.GATEWAY), progress);
    }

    /** The gateway, Kafka and ClickHouse of that stack. */
    public static BenchStack upForApi(Consumer<String> progress) throws IOException {
        BenchStack bench = up(EnumSet.of(Part.GATEWAY, Part.CLICKHOUSE), progress);
        new Migrations(bench.clickHouse()).apply();
        return bench;
    }

    private static BenchStack up(Set<Part> parts, Consumer<String> progress) throws IOException {
        Path checkout = Checkout.find();
        Path root = Settings.root(checkout, System.getenv());
        int offset = Settings.ports(root, System.getenv(), () -> false).offset();
        Home home = new Home(checkout, root.resolve("bench"), new Ports(offset + PORT_DISTANCE));
        LocalStack stack = LocalStack.of(home, progress);
        stack.up(parts);
        return new BenchStack(stack);
    }

    /** Ends jobs of a run that was interrupted, which the cluster has recovered and would go on with. */
    private BenchStack withoutJobs() throws IOException {
        FlinkRest flink = stack.flink();
        for (FlinkRest.Job job : flink.jobs()) {
            if (!ENDED.contains(job.state())) {
                flink.cancel(job.id());
                if (!flink.awaitState(job.id(), "CANCELED", CANCELLING)) {
                    throw new IOException("the job " + job.name() + " of an earlier run cannot be cancelled");
                }
            }
        }
        return this;
    }

    /** Its parts. */
    public LocalStack stack() {
        return stack;
    }

    /** The database that the jobs write to. */
    public ClickHouseSettings clickHouse() throws IOException {
        ClickHouseAccess access = stack.clickHouse();
        return new ClickHouseSettings(
                access.url(), ClickHouseSettings.DEFAULT_DATABASE, access.user(), access.password());
    }

    /** Process ids of the parts that run. */
    public Map<Part, Long> pids() {
        Map<Part, Long> pids = new EnumMap<>(Part.class);
        for (PartStatus status : stack.status()) {
            if (status.pid() > 0) {
                pids.put(status.part(), status.pid());
            }
        }
        return pids;
    }

    /** What those processes have used so far. */
    public Map<Part, ProcessUsage> usage(Map<Part, Long> pids) throws IOException {
        Map<Part, ProcessUsage> usage = new EnumMap<>(Part.class);
        for (Map.Entry<Part, Long> entry : pids.entrySet()) {
            usage.put(entry.getKey(), processes.usage(entry.getValue()));
        }
        return usage;
    }

    /** Sees to it that all parts are stopped even when the program is interrupted. */
    public void stopAtExit() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private void downAtExit() {
        try {
            stack.close();
        } catch (IOException e) {
            System.err.println("errata: the bench's parts are not all stopped: " + e.getMessage());
        }
    }
}
