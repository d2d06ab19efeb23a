// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.replay;

import dev.errata.local.Checkout;
import dev.errata.local.FlinkRest;
import dev.errata.local.LocalStack;
import dev.errata.local.process.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One replay on the embedded cluster, from its submission to its end. */
public final class ReplayRun {

    private static final String ENTRY_CLASS = "dev.errata.jobs.replay.ReplayJob";
    private static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED");
    private static final Duration LIMIT = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofMillis(500);

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
        String job = flink.run(
                flink.upload(Checkout.jobJar(stack.home().checkout())),
                new FlinkRest.Submission(ENTRY_CLASS, arguments, 0, null));
        String state = watch(flink, job, files, began);
        if (!state.equals("FINISHED")) {
            String cause = flink.exceptions(job).stream().findFirst().orElse("no exception is known");
            throw new IOException("the replay ended as %s: %s".formatted(state, cause));
        }
        return progress(flink, job);
    }

    private String watch(FlinkRest flink, String job, ReplayFiles files, long began) throws IOException {
        String[] state = {"CREATED"};
        Await.until(LIMIT, PAUSE, () -> {
            state[0] = flink.state(job).orElse(state[0]);
            try {
                double seconds = (System.nanoTime() - began) / 1e9;
                progress.accept(progress(flink, job).line(files.bytes(), seconds));
            } catch (IOException notYet) {
                progress.accept("waiting for Flink: " + notYet.getMessage());
            }
            return ENDED.contains(state[0]);
        });
        return state[0];
    }

    private static ReplayProgress progress(FlinkRest flink, String job) throws IOException {
        return ReplayProgress.of(flink.get("/jobs/" + job + "/accumulators"));
    }
}
