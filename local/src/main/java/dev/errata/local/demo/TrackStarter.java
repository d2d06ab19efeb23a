// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees to it that exactly one job {@code track} runs, from its last checkpoint if there is one. */
public final class TrackStarter {

    public static final String JOB_NAME = "errata track";

    private static final String ENTRY_CLASS = "dev.errata.jobs.track.TrackJob";
    private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED", "SUSPENDED");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final LocalStack stack;
    private final Consumer<String> progress;

    public TrackStarter(LocalStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Starts the job unless it runs, and waits until all its tasks run.
     *
     * @return the id of the job
     * @throws IOException if it cannot be started, with Flink's reason
     */
    public String ensureRunning() throws IOException {
        FlinkRest flink = stack.flink();
        Optional<FlinkRest.Job> running = flink.jobs().stream()
                .filter(job -> job.name().equals(JOB_NAME) && !ENDED.contains(job.state()))
                .findFirst();
        String id = running.isPresent() ? running.get().id() : submit(flink);
        if (!flink.awaitRunning(id, LIMIT)) {
            String cause = flink.exceptions(id).stream().findFirst().orElse("no exception is known");
            throw new IOException("the job track does not run after %d s: %s; its last failure: %s"
                    .formatted(LIMIT.toSeconds(), flink.state(id).orElse("unknown"), cause));
        }
        progress.accept("job track    %s (%s)".formatted(running.isPresent() ? "already runs" : "runs", id));
        return id;
    }

    private String submit(FlinkRest flink) throws IOException {
        Path jar = Checkout.jobJar(stack.home().checkout());
        Optional<Path> checkpoint = lastCheckpoint(flink);
        checkpoint.ifPresent(path -> progress.accept("job track    goes on from checkpoint " + path));
        @Nullable String from = checkpoint.map(path -> path.toUri().toString()).orElse(null);
        return flink.run(flink.upload(jar), new FlinkRest.Submission(ENTRY_CLASS, List.of(), 0, from));
    }

    /** The newest complete checkpoint of an ended job of that name, or of one that the cluster has forgotten. */
    private Optional<Path> lastCheckpoint(FlinkRest flink) throws IOException {
        Path folder = stack.home().root().resolve("data/flink/checkpoints");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<String> others = flink.jobs().stream()
                .filter(job -> !job.name().equals(JOB_NAME))
                .map(FlinkRest.Job::id)
                .toList();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .filter(checkpoint -> !others.contains(jobOf(checkpoint)))
                    .max(Comparator.comparing(checkpoint ->
                            checkpoint.resolve("_metadata").toFile().lastModified()));
        }
    }

    private static String jobOf(Path checkpoint) {
        Path job = checkpoint.getParent();
        return job == null ? "" : String.valueOf(job.getFileName());
    }
}
