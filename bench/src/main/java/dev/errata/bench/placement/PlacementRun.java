// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.placement;

import dev.errata.bench.measure.ProcFs;
import dev.errata.bench.measure.PrometheusPage;
import dev.errata.bench.pipeline.BenchStack;
import dev.errata.local.FlinkRest;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One run of the placing job on a real cluster, watched over the TaskManager's metrics. */
final class PlacementRun {

    private static final String JOB = "dev.errata.bench.stages.PlacementJob";
    private static final String TASK = "place-variants";
    private static final Duration SAMPLING = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final BenchStack bench;
    private final Consumer<String> progress;

    private final ProcFs processes = new ProcFs();

    private long checkpointed;
    private double checkpointBytes;

    PlacementRun(BenchStack bench, Consumer<String> progress) {
        this.bench = bench;
        this.progress = progress;
    }

    PlacementResult measure(int variants) throws IOException, InterruptedException {
        bench.stopAtExit();
        FlinkRest flink = bench.stack().flink();
        Path jar = bench.stack().home().checkout().resolve("bench/target/errata-bench-stages.jar");
        List<String> arguments = List.of("--variants", Integer.toString(variants));
        String job = flink.run(flink.upload(jar), new FlinkRest.Submission(JOB, arguments, 1, null));
        if (!flink.awaitRunning(job, LIMIT)) {
            throw new IOException("the job does not run: " + flink.exceptions(job));
        }
        long pid = bench.stack().status(Part.TASKMANAGER).pid();
        PrometheusPage metrics = new PrometheusPage(bench.stack().home().ports().address(Endpoint.TASKMANAGER_METRICS));
        Progress half = Progress.NONE;
        Progress last = Progress.NONE;
        while (flink.isRunning(job) && last.placed() < variants) {
            Thread.sleep(SAMPLING.toMillis());
            long placed = metrics.sum(job, TASK, "numRecordsIn");
            if (placed > last.placed()) { // neither it nor the thread is there when the job has ended
                last = new Progress(placed, System.nanoTime(), processes.threadMicros(pid, TASK));
                half = placed < variants / 2 ? last : half;
            }
            readCheckpoint(flink, job, last.placed());
            progress.accept("%,d of %,d".formatted(last.placed(), variants));
        }
        double seconds = (last.nanos() - half.nanos()) / 1e9;
        if (half.placed() == 0 || last.placed() == half.placed() || checkpointed == 0) {
            throw new IOException("the run ended before it could be measured: " + flink.exceptions(job));
        }
        double busy = (last.micros() - half.micros()) / 1e6 / seconds;
        return new PlacementResult((last.placed() - half.placed()) / seconds, busy, checkpointBytes / checkpointed);
    }

    /** How many were placed at a reading of the clock, and the processor time of the thread until then. */
    private record Progress(long placed, long nanos, long micros) {

        private static final Progress NONE = new Progress(0, 0, 0);
    }

    /** What was placed when a checkpoint was complete is at least what it holds. */
    private void readCheckpoint(FlinkRest flink, String job, long placed) throws IOException {
        var latest = flink.get("/jobs/" + job + "/checkpoints").path("latest").path("completed");
        double bytes = latest.path("state_size").asDouble();
        if (bytes > checkpointBytes) {
            checkpointBytes = bytes;
            checkpointed = placed;
        }
    }
}
