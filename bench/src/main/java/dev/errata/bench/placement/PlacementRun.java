// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.placement;

import dev.errata.bench.measure.ProcFs;
import dev.errata.bench.pipeline.BenchStack;
import dev.errata.local.FlinkRest;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run of the placing job on a real cluster, watched over Flink's REST API. */
final class PlacementRun {

    private static final String JOB = "dev.errata.bench.stages.PlacementJob";
    private static final String TASK = "place-variants";
    private static final Duration SAMPLING = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final BenchStack bench;
    private final Consumer<String> progress;

    private final ProcFs processes = new ProcFs();

    private long placed;
    private long micros;
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
        String task = task(flink, job);
        long halfAt = 0;
        long half = 0;
        long halfMicros = 0;
        long pid = bench.stack().status(Part.TASKMANAGER).pid();
        while (flink.isRunning(job) && placed < variants) {
            Thread.sleep(SAMPLING.toMillis());
            Map<String, Double> now = flink.vertexMetrics(job, task, "numRecordsIn");
            placed = now.getOrDefault("numRecordsIn", (double) placed).longValue();
            if (placed < variants / 2 && placed != half) {
                halfAt = System.nanoTime();
                half = placed;
                halfMicros = processes.threadMicros(pid, TASK);
            }
            micros = Math.max(micros, processes.threadMicros(pid, TASK)); // the thread ends with the job
            readCheckpoint(flink, job);
            progress.accept("%,d of %,d".formatted(placed, variants));
        }
        double seconds = (System.nanoTime() - halfAt) / 1e9;
        if (half == 0 || micros == halfMicros || checkpointed == 0) {
            throw new IOException("the run ended before it could be measured: " + flink.exceptions(job));
        }
        double busy = (micros - halfMicros) / 1e6 / seconds;
        return new PlacementResult((placed - half) / seconds, busy, checkpointBytes / checkpointed);
    }

    private static String task(FlinkRest flink, String job) throws IOException {
        return flink.vertices(job).entrySet().stream()
                .filter(vertex -> vertex.getValue().contains(TASK))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IOException("the job has no task " + TASK));
    }

    /** What was placed when a checkpoint was complete is at least what it holds. */
    private void readCheckpoint(FlinkRest flink, String job) throws IOException {
        var latest = flink.get("/jobs/" + job + "/checkpoints").path("latest").path("completed");
        double bytes = latest.path("state_size").asDouble();
        if (bytes > checkpointBytes) {
            checkpointBytes = bytes;
            checkpointed = placed;
        }
    }
}
