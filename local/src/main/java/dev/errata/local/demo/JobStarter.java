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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees to it that exactly one job of a kind runs, from its last checkpoint if there is one. */
public final class JobStarter {

    private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED", "SUSPENDED");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final LocalStack stack;
    private final Consumer<String> progress;

    public JobStarter(LocalStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Starts the job unless it runs, and waits until all its tasks run.
     *
     * @return the id of the job
     * @throws IOException if it cannot be started, with Flink's reason
     */
    public String ensureRunning(LongJob job) throws IOException {
        FlinkRest flink = stack.flink();
        Optional<FlinkRest.Job> running = flink.jobs().stream()
                .filter(known -> known.name().equals(job.title()) && !ENDED.contains(known.state()))
                .findFirst();
        String id = running.isPresent() ? running.get().id() : submit(flink, job);
        if (!flink.awaitRunning(id, LIMIT)) {
            String cause = flink.exceptions(id).stream().findFirst().orElse("no exception is known");
            throw new IOException("the job %s does not run after %d s: %s; its last failure: %s"
                    .formatted(job, LIMIT.toSeconds(), flink.state(id).orElse("unknown"), cause));
        }
        progress.accept("job %-8s %s (%s)".formatted(job, running.isPresent() ? "already runs" : "runs", id));
        return id;
    }

    private String submit(FlinkRest flink, LongJob job) throws IOException {
        Path jar = Checkout.jobJar(stack.home().checkout());
        Optional<Path> checkpoint = lastCheckpoint(flink, job);
        checkpoint.ifPresent(path -> progress.accept("job %-8s goes on from checkpoint %s".formatted(job, path)));
        @Nullable String from = checkpoint.map(path -> path.toUri().toString()).orElse(null);
        String id =
                flink.run(flink.upload(jar), new FlinkRest.Submission(job.entryClass(), job.localArguments(), 0, from));
        Files.writeString(remembered(job), id);
        return id;
    }

    /** The newest complete checkpoint of an ended job of that name, or of the last that was started here. */
    private Optional<Path> lastCheckpoint(FlinkRest flink, LongJob job) throws IOException {
        Path folder = stack.home().root().resolve("data/flink/checkpoints");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        flink.jobs().stream().filter(ended -> ended.name().equals(job.title())).forEach(ended -> known.add(ended.id()));
        if (Files.exists(remembered(job))) {
            known.add(Files.readString(remembered(job)).strip());
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .filter(checkpoint -> known.contains(jobOf(checkpoint)))
                    .max(Comparator.comparing(checkpoint ->
                            checkpoint.resolve("_metadata").toFile().lastModified()));
        }
    }

    private Path remembered(LongJob job) {
        return stack.home().root().resolve("data/flink/last-" + job);
    }

    private static String jobOf(Path checkpoint) {
        Path job = checkpoint.getParent();
        return job == null ? "" : String.valueOf(job.getFileName());
    }
}
