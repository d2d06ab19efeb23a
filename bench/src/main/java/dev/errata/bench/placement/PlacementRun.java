// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.placement;

import dev.errata.bench.pipeline.BenchStack;
import dev.errata.local.FlinkRest;
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

    private long placed;
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
        double busy = 0;
        int samples = 0;
        while (flink.isRunning(job) && placed < variants) {
            Thread.sleep(SAMPLING.toMillis());
            Map<String, Double> now = flink.vertexMetrics(job, task, "numRecordsIn", "busyTimeMsPerSecond");
            placed = now.getOrDefault("numRecordsIn", (double) placed).longValue();
            if (placed < variants / 2) {
                halfAt = System.nanoTime();
                half = placed;
            } else {
                busy += now.getOrDefault("busyTimeMsPerSecond", 0.0) / 1_000;
                samples++;
            }
            readCheckpoint(flink, job);
            progress.accept("%,d of %,d".formatted(placed, variants));
        }
        double seconds = (System.nanoTime() - halfAt) / 1e9;
        if (samples == 0 || busy == 0 || checkpointed == 0) {
            throw new IOException("the run ended before it could be measured: " + flink.exceptions(job));
        }
        return new PlacementResult((placed - half) / seconds, busy / samples, checkpointBytes / checkpointed);
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
