// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.jobs.io.Environments;
import dev.errata.jobs.track.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTopologyGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/errata/jobs/simulate");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void simulateRunsTheStepsOfTrackOnHistoryAndWritesFilesOnly() throws IOException {
        SimulateJob job = job();
        job.rules = Files.writeString(
                        folder.resolve("rules.ndjson"),
                        "{\"id\":\"again\",\"kind\":\"regressed\",\"alertname\":\"Again\"}\n")
                .toUri()
                .toString();
        job.output = folder.toUri().toString();
        assertGolden(job, "simulate.topology.txt");
    }

    @Test
    void forTheApiTheSameStepsWriteOneTable() throws IOException {
        SimulateJob job = job();
        job.ruleLines = "{\"id\":\"again\",\"kind\":\"regressed\",\"alertname\":\"Again\"}";
        job.simulation = "s-1";
        assertGolden(job, "simulate-into-table.topology.txt");
    }

    private static SimulateJob job() {
        SimulateJob job = new SimulateJob();
        job.projects = List.of("shop");
        job.from = Instant.parse("2026-01-10T00:00:00Z");
        job.to = Instant.parse("2026-01-11T00:00:00Z");
        return job;
    }

    private static void assertGolden(SimulateJob job, String name) throws IOException {
        StreamExecutionEnvironment env = Environments.batch();
        job.build(env);
        String actual = Topology.of(env);
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
