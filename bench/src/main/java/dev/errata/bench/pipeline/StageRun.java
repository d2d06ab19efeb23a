// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.pipeline;

import dev.errata.clickhouse.Queries;
import dev.errata.local.FlinkRest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Runs one job over a filled topic and measures the second half of it, when everything is warm. */
final class StageRun {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final BenchStack bench;
    private final JobJars jars;
    private final Consumer<String> progress;

    StageRun(BenchStack bench, JobJars jars, Consumer<String> progress) {
        this.bench = bench;
        this.jars = jars;
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
            return Measurement.steady(
                    new BacklogWatch(bench, "read-events", "numRecordsIn", progress).sample(job, events), events);
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
}
