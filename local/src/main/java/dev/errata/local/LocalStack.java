// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Home;
import dev.errata.local.home.Part;
import dev.errata.local.home.Ports;
import dev.errata.local.home.Secrets;
import dev.errata.local.home.Settings;
import dev.errata.local.parts.ClickHouseAccess;
import dev.errata.local.parts.ClickHouseRecipe;
import dev.errata.local.parts.GatewayRecipe;
import dev.errata.local.process.Await;
import dev.errata.local.process.PartState;
import dev.errata.local.process.Supervised;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The parts of one installation, started, watched, killed and stopped together or alone. */
public final class LocalStack implements AutoCloseable {
    /** What can be stopped side by side, in this order: those that write first, those that keep last. */
    private static final List<Set<Part>> STOP_ORDER = List.of(
            EnumSet.of(Part.TASKMANAGER, Part.GATEWAY),
            EnumSet.of(Part.JOBMANAGER),
            EnumSet.of(Part.KAFKA, Part.CLICKHOUSE, Part.ZOOKEEPER));

    private final Home home;
    private final Consumer<String> progress;

    private LocalStack(Home home, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
    }

    /** The installation, whatever runs of it; progress gets one line for each thing that is worth telling. */
    public static LocalStack of(Home home, Consumer<String> progress) {
        return new LocalStack(home, progress);
    }

    /**
     * Starts parts (none named: all) with what they need in a folder of their own, for tests; close the stack to stop
     * them. Nothing is left running when this fails with IOException.
     */
    public static LocalStack start(Path root, Ports ports, Part... parts) throws IOException {
        LocalStack stack = new LocalStack(new Home(Checkout.find(), root, ports), line -> {});
        try {
            stack.up(parts.length == 0 ? EnumSet.allOf(Part.class) : Arrays.asList(parts));
        } catch (IOException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    /** Starts parts and what they need side by side, heals what is broken, leaves alone what works. */
    public void up(Collection<Part> parts) throws IOException {
        home.create();
        try (FileChannel channel = lock();
                FileLock held = channel.lock()) {
            Settings.remember(home);
            Set<Part> all = EnumSet.noneOf(Part.class);
            parts.forEach(part -> all.addAll(part.withNeeds()));
            together(all.stream()
                    .<Callable<Void>>map(part -> () -> {
                        new PartStarter(home, part, progress).up();
                        return null;
                    })
                    .toList());
            held.release();
        }
    }

    /** Stops parts in order; no process of theirs is left afterwards. Stopping what does not run is no error. */
    public void down(Collection<Part> parts) throws IOException {
        home.create();
        try (FileChannel channel = lock();
                FileLock held = channel.lock()) {
            for (Set<Part> step : STOP_ORDER) {
                together(step.stream()
                        .filter(parts::contains)
                        .<Callable<Void>>map(part -> () -> {
                            stop(part);
                            return null;
                        })
                        .toList());
            }
            held.release();
        }
    }

    /** Kills the part's process at once (SIGKILL), as a crash would; its supervisor starts it again. */
    public void kill(Part part) {
        new Supervised(home, part).process().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** True as soon as the part answers, false when the time is over. */
    public boolean awaitReady(Part part, Duration limit) {
        return Await.until(limit, () -> status(part).state() == PartState.READY);
    }

    /** How the part is now. */
    public PartStatus status(Part part) {
        return PartStatus.of(home, part);
    }

    /** How all parts are now, in the order of {@link Part}. */
    public List<PartStatus> status() {
        return Arrays.stream(Part.values()).parallel().map(this::status).toList();
    }

    /** ClickHouse as the writer. */
    public ClickHouseAccess clickHouse() throws IOException {
        return new ClickHouseRecipe(home).access(ClickHouseRecipe.WRITER);
    }

    /** ClickHouse as the reader. */
    public ClickHouseAccess clickHouseReader() throws IOException {
        return new ClickHouseRecipe(home).access(ClickHouseRecipe.READER);
    }

    /** Kafka's {@code host:port}. */
    public String kafkaBootstrap() {
        return home.ports().address(Endpoint.KAFKA);
    }

    /** The gateway's {@code host:port}. */
    public String gateway() {
        return home.ports().address(Endpoint.GATEWAY);
    }

    /** The token that the gateway's API asks for. */
    public String adminToken() throws IOException {
        return new Secrets(home.secrets()).password(GatewayRecipe.ADMINISTRATOR);
    }

    /** The address of Flink's web UI and REST API. */
    public URI flinkRest() {
        return URI.create("http://" + home.ports().address(Endpoint.FLINK));
    }

    /** The Flink cluster over its REST API. */
    public FlinkRest flink() {
        return new FlinkRest(flinkRest());
    }

    /** The installation that this stack runs. */
    public Home home() {
        return home;
    }

    /** Stops every part. */
    @Override
    public void close() throws IOException {
        down(EnumSet.allOf(Part.class));
    }

    private void stop(Part part) throws IOException {
        Supervised supervised = new Supervised(home, part);
        boolean ran = !supervised.processes().isEmpty();
        supervised.stop();
        if (ran) {
            progress.accept("%-12s stopped".formatted(part));
        }
    }

    private FileChannel lock() throws IOException {
        return FileChannel.open(home.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Does all of it side by side, then fails with what the first said and the others said. */
    private static void together(List<Callable<Void>> tasks) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<String> failures = new ArrayList<>();
            for (Future<Void> future : threads.invokeAll(tasks)) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(Errata.words(e.getCause() == null ? e : e.getCause()));
                }
            }
            if (!failures.isEmpty()) {
                throw new IOException(String.join("\n", failures));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
