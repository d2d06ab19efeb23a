// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import dev.errata.local.BatchJob;
import dev.errata.local.FlinkRest;
import dev.errata.local.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** One replay on the embedded cluster, from its submission to its end. */
public final class ReplayRun {

    private static final String ENTRY_CLASS = "dev.errata.jobs.replay.ReplayJob";

    private final LocalStack stack;
    private final Consumer<String> progress;

    /** Progress is told in lines, about one a second. */
    public ReplayRun(LocalStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Replays files and folders into a project and waits for the end.
     *
     * @param options further options of the job
     * @throws IOException if a path is not there, or if the job does not start or fails, with Flink's reason
     */
    public ReplayProgress replay(List<Path> paths, String project, String... options) throws IOException {
        ReplayFiles files = ReplayFiles.of(paths);
        List<String> arguments = new ArrayList<>(List.of("--project", project));
        arguments.addAll(Arrays.asList(options));
        paths.forEach(
                path -> arguments.add(path.toAbsolutePath().normalize().toUri().toString()));
        FlinkRest flink = stack.flink();
        long began = System.nanoTime();
        BatchJob job = BatchJob.submit(stack, ENTRY_CLASS, arguments);
        job.await("replay", () -> tell(flink, job, files, began));
        return progress(flink, job.id());
    }

    private void tell(FlinkRest flink, BatchJob job, ReplayFiles files, long began) {
        try {
            double seconds = (System.nanoTime() - began) / 1e9;
            progress.accept(progress(flink, job.id()).line(files.bytes(), seconds));
        } catch (IOException notYet) {
            progress.accept("waiting for Flink: " + notYet.getMessage());
        }
    }

    private static ReplayProgress progress(FlinkRest flink, String job) throws IOException {
        return ReplayProgress.of(flink.get("/jobs/" + job + "/accumulators"));
    }
}
