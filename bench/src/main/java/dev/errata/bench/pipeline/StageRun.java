// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.bench.measure.PrometheusPage;
import dev.errata.clickhouse.Queries;
import dev.errata.local.FlinkRest;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs one job over a filled topic and measures the second half of it, when everything is warm. */
final class StageRun {

    private static final Duration SAMPLING = Duration.ofSeconds(1);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STALL_LIMIT = Duration.ofSeconds(60);

    private final BenchStack bench;
    private final JobJars jars;
    private final PrometheusPage metrics;
    private final Consumer<String> progress;

    StageRun(BenchStack bench, JobJars jars, Consumer<String> progress) {
        this.bench = bench;
        this.jars = jars;
        this.metrics = new PrometheusPage(bench.stack().home().ports().address(Endpoint.TASKMANAGER_METRICS));
        this.progress = progress;
    }

    /** Empties the tables, runs the stage until it has read all events, and cancels it. */
    Measurement measure(Stage stage, BenchTopic topic, long events) throws IOException, InterruptedException {
        emptyTables();
        FlinkRest flink = bench.stack().flink();
        String job = jars.start(flink, stage, topic);
        try {
            if (!flink.awaitRunning(job, START_LIMIT)) {
                throw new IOException("stage %s does not run: %s".formatted(stage.letter(), flink.exceptions(job)));
            }
            List<Sample> samples = sample(job, events);
            return Measurement.steady(samples, events);
        } finally {
            flink.cancel(job);
            flink.awaitState(job, "CANCELED", START_LIMIT);
        }
    }

    private void emptyTables() throws IOException {
        try (Queries queries = new Queries(bench.clickHouse())) {
            for (String table : List.of("events", "variants", "placements", "minutes", "groups", "rejections")) {
                queries.ask("TRUNCATE TABLE " + table + " SYNC");
            }
        }
    }

    private List<Sample> sample(String job, long events) throws IOException, InterruptedException {
        Map<Part, Long> pids = bench.pids();
        List<Sample> samples = new ArrayList<>();
        long read = 0;
        long lastProgress = System.nanoTime();
        while (read < events) {
            Thread.sleep(SAMPLING.toMillis());
            long now = eventsRead(job, read);
            samples.add(new Sample(System.nanoTime(), now, bench.usage(pids)));
            if (now > read) {
                lastProgress = System.nanoTime();
            } else if (System.nanoTime() - lastProgress > STALL_LIMIT.toNanos()) {
                throw new IOException(
                        "the job has stopped reading at %,d of %,d events; see ./errata logs".formatted(now, events));
            }
            read = now;
            progress.accept("%,d of %,d events".formatted(read, events));
        }
        return samples;
    }

    /** What was known before, when a busy TaskManager does not answer in time; the stall limit bounds how often. */
    private long eventsRead(String job, long before) throws InterruptedException {
        try {
            return metrics.sum(job, "read_events", "numRecordsIn");
        } catch (IOException e) {
            progress.accept("no metrics: " + e.getMessage());
            return before;
        }
    }
}
